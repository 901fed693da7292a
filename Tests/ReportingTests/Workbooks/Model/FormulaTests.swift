import Testing

@testable import Reporting

/// Texts were written by hand after the rules of spreadsheets: `^` binds more than `*` and `/`, these
/// more than `+` and `−`, and what binds alike goes from left to right.
@Suite struct FormulaTests {
  private let a = Formula(atom: "A1", value: 12)
  private let b = Formula(atom: "B1", value: 3)
  private let c = Formula(atom: "C1", value: 2)

  @Test func `brackets stand where they change the result, and nowhere else`() {
    let cases: [(Formula, String, Double)] = [
      ((a + b) * c, "(A1+B1)*C1", 30), (a + b * c, "A1+B1*C1", 18), (a - (b - c), "A1-(B1-C1)", 11),
      (a - b - c, "A1-B1-C1", 7), (a / (b * c), "A1/(B1*C1)", 2), (a / b * c, "A1/B1*C1", 8),
      (a * (b / c), "A1*B1/C1", 18), ((a * b).raised(to: c), "(A1*B1)^C1", 1296),
      (a * b.raised(to: c), "A1*B1^C1", 108), (b.raised(to: a / c), "B1^(A1/C1)", 729),
      (b.raised(to: c).raised(to: c), "(B1^C1)^C1", 81),
    ]
    for (formula, text, value) in cases {
      #expect(formula.text == text)
      #expect(formula.value == value)
    }
  }

  @Test func `numbers that change nothing are left out`() {
    #expect((a * .number(1) + .number(0)).text == "A1")
    #expect((a + .number(-2)).text == "A1-2")
    #expect((.number(-2) * a).text == "(-2)*A1")
    #expect(Formula.number(1e-300).text == "1E-300")
    #expect(Formula.number(0.1).text == "0.1")
    #expect(a.raised(to: .number(1)).text == "A1")
  }

  @Test func `functions come to what spreadsheets say`() {
    // LibreOffice 7.4: =EXP(2), =LN(12), =12^0.5
    #expect(abs(Formula.exp(c).value - 7.38905609893065) < 1e-14)
    #expect(abs(Formula.ln(a).value - 2.484906649788) < 1e-14)
    #expect(abs(a.raised(to: .number(0.5)).value - 3.46410161513775) < 1e-14)
    #expect(Formula.when(a, atMost: b, a, else: c).value == 2)
    #expect(Formula.when(b, atMost: b, a, else: c).text == "IF(B1<=B1,A1,C1)")
    let row = CellSpan(text: "A1:C1", values: [12, 3, 2])
    #expect(Formula.sumOfProducts(row, row).value == 157)
    let corner = CellSpan(text: "$A$1:$A$1", values: [12])
    #expect(Formula.sumOfProducts(corner, corner).text == "$A$1*$A$1")
    #expect(Formula.sum(corner).text == "$A$1")
    #expect(Formula.cell(row, at: c).value == 3)
    #expect(Formula.cell(row, at: a).value.isNaN)
    #expect(Formula.number(.infinity).text == "NA()")
    #expect(Formula.product(row).value == 72)
    #expect(Formula.magnitude(.number(-1.25)).value == 1.25)
  }
}
