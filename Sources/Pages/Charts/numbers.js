// Numbers as the tables write them.
const numbers = (locale) => {
  const decimal = (value, digits) => {
    const text = Math.abs(value).toFixed(digits);
    const [whole, rest] = text.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
    const sign = value < 0 && /[1-9]/.test(text) ? "−" : "";
    return sign + grouped + (rest ? "." + rest : "");
  };
  const rounded = (value, significant = 4) => {
    if (value === 0) return "0";
    const size = Math.floor(Math.log10(Math.abs(value)));
    const text = decimal(value, Math.min(12, Math.max(0, significant - 1 - size)));
    return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  };
  const percent = (share, significant = 3) =>
    rounded(share * 100, significant) + (locale === "zh" ? "%" : "\u00a0%");
  const percentWith = (share, digits) =>
    decimal(share * 100, digits) + (locale === "zh" ? "%" : "\u00a0%");
  const range = (low, high, significant) =>
    rounded(low, significant) + (locale === "zh" ? "～" : "–") + rounded(high, significant);
  return { rounded, percent, percentWith, range };
};
