/// Why a matrix could not be factored, solved with or decomposed, in a sentence.
public struct LinearAlgebraError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the value found.
  public var message: String

  /// An error that says `message`.
  public init(_ message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}
