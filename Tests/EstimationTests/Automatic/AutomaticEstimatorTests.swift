import Probability
import Testing

@testable import Estimation

@Suite struct AutomaticEstimatorTests {
  // z > −2 has probability 0.977, but where y > 3, one time in 740, there is no number: with this
  // seed none of the pilot's 500 points is there, many later ones are. P lies between
  // Φ(2)Φ(3) = 0.97593 and that and Φ(−3) = 0.00135 more.
  @Test func `a complement whose points fail is given up, and its calls are counted`() {
    let event = ClosureEvent(dimension: 2) { $0[1] > 3 ? .nan : $0[0] + 2 }
    let counter = CallCounter()
    let answer = AutomaticEstimator(goal: .relative(0.01), level: 0.999999999)
      .estimate(CountedEvent(event: event, counter: counter), seed: 71)
    var runner = EventRunner(event)
    let first = FirstLook(runner: &runner, points: 500, seed: 71)
    #expect(first.isNearlyCertain)
    #expect(!answer.isOfComplement)
    #expect(answer.estimate.calls == counter.calls)
    #expect(answer.estimate.failed > 0)
    let least = normalCumulative(at: 2) * normalCumulative(at: 3)
    #expect(answer.estimate.interval.lowerBound < least)
    #expect(answer.estimate.interval.upperBound > least + normalUpperTail(at: 3))
    #expect(answer.warnings.contains(.failedPoints(answer.estimate.failed)))
  }

  // 0 is a hit of the event and none of its complement; what is not a number is neither.
  @Test func `an event and its complement share no point and leave none`() {
    let event = ClosureEvent(dimension: 1) { $0[0] }
    let margins = ComplementEvent(of: event)
      .margins(of: PointSet([[0], [2], [-3], [.nan]], dimension: 1), count: 4)
    #expect(margins[0] < 0)
    #expect(margins[1] == -2)
    #expect(margins[2] == 3)
    #expect(margins[3].isNaN)
  }
}
