import Foundation

/// Cores that may be used at the same time.
func coreCount() -> Int { ProcessInfo.processInfo.activeProcessorCount }
