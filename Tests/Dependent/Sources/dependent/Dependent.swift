import Probability

/// Prints one quantile, to show that the libraries are found, built and linked.
@main
struct Dependent {
  static func main() throws {
    print(try PERT(minimum: 1, mode: 2, maximum: 6).quantile(at: 0.9))
  }
}
