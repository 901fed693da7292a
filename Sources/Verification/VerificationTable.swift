/// Published values of one kind, each beside what is computed here.
package struct VerificationTable: Sendable {
  /// What the table is about.
  package let content: PublishedTable
  /// In the order of their publication.
  package let rows: [VerificationRow]

  /// A table of rows.
  package init(_ content: PublishedTable, _ rows: [VerificationRow]) {
    self.content = content
    self.rows = rows
  }

  /// Rows that are not met, for whatever reason.
  package var failures: [VerificationRow] { rows.filter { $0.verdict != .agrees } }
}
