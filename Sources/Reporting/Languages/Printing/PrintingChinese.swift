extension Catalogue {
  /// In Chinese.
  static func chinese(_ key: PrintingKey) -> String {
    switch key {
    case .noChromium: "PDF 和 PNG 由 Chromium 生成，而本机没有该程序"
    case .adviceChromium:
      "请安装 Chromium（Debian：apt install chromium），或用 PARKCAST_CHROMIUM 指明其程序，或改写 .html"
    case .chromiumMissing: "PARKCAST_CHROMIUM 指向 {0}，该文件不是可执行程序"
    case .chromiumFailed: "{0} 未能打印页面：{1}"
    case .chromiumSilent: "未说明原因"
    case .chromiumLate: "{0} 未能在 {1} 秒内打印页面"
    case .pictureTooLong: "页面长 {0} 像素，而 Chromium 生成的图片最长 {1} 像素"
    case .advicePDF: "请改写 .pdf，没有此限制"
    }
  }
}
