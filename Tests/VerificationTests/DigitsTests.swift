import Testing

@testable import Verification

/// Half a unit of the last digit, counted by hand, and a thousandth of that.
@Suite struct DigitsTests {
  @Test(arguments: [
    (3.080216849, Digits.significant(10), 9, 5.005e-10),
    (12.74470834, .significant(10), 8, 5.005e-9), (623.4818205, .significant(10), 7, 5.005e-8),
    (10, .significant(10), 8, 5.005e-9), (0.02551020408, .significant(10), 11, 5.005e-12),
    (-0.06110728542, .significant(10), 11, 5.005e-12), (0, .significant(10), 10, 5.005e-11),
    (1.1067363880901e-6, .significant(9), 14, 5.005e-15), (0.3662, .decimals(4), 4, 5.005e-5),
    (0, .decimals(6), 6, 5.005e-7), (1234, .significant(2), 0, 0.5005),
  ])
  func `the tolerance is half a unit of the last digit`(
    number: Double, digits: Digits, decimals: Int, tolerance: Double
  ) {
    #expect(digits.decimals(of: number) == decimals)
    #expect(abs(digits.tolerance(around: number) / tolerance - 1) < 1e-12)
  }
}
