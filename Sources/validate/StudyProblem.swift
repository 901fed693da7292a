import Estimation
import ReferenceProblems

/// An event whose probability is known, or known well enough.
struct StudyProblem: Sendable {
  let name: String
  let event: any NormalEvent
  let probability: Double

  init(name: String, event: any NormalEvent, probability: Double) {
    self.name = name
    self.event = event
    self.probability = probability
  }

  init(_ problem: ReferenceProblem) {
    self.init(name: problem.name, event: problem.event, probability: problem.probability)
  }
}
