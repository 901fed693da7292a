/// Constant numbers in plain memory, which the inner loop reads without checks or counting.
///
/// The plan is built once and never changes, so it may be read from any thread.
@usableFromInline
struct Buffer<Element>: @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>
  @usableFromInline let count: Int
  private let owner: Owner

  private final class Owner {
    let memory: UnsafeMutableBufferPointer<Element>
    init(_ elements: [Element]) {
      memory = .allocate(capacity: max(elements.count, 1))
      _ = memory.initialize(from: elements)
    }
    deinit { memory.deallocate() }
  }

  /// `Element` must be a trivial type.
  init(_ elements: [Element]) {
    owner = Owner(elements)
    base = UnsafePointer(owner.memory.baseAddress.unsafelyUnwrapped)
    count = elements.count
  }

  @inlinable @inline(always)
  subscript(index: Int) -> Element { base[index] }
}
