/// One page in words: sections of sentences, and the numbers they tell.
public struct Briefing: Sendable, Hashable {
  /// A heading with the sentences below it.
  public struct Section: Sendable, Hashable {
    /// Empty above the sentences that come first.
    public var heading: String
    /// Each with at least one number that bears its key.
    public var sentences: [String]
  }

  /// From top to bottom; none without sentences.
  public var sections: [Section]
  /// Every number of the sentences, in the order of keys.
  public var figures: [BriefingFigure]
}

/// Writes a briefing of what `run` says, and of what `levers` says where there are levers.
struct BriefingWriter {
  let sources: BriefingSources

  var briefing: Briefing {
    var figures = BriefingFigures(sources.catalogue.language)
    var sections: [Briefing.Section] = []
    let words = BriefingWords(sources: sources)
    let catalogue = sources.catalogue
    let parts: [(BriefingKey?, (inout BriefingFigures) -> [String])] = [
      (nil, BriefingOdds(words: words).sentences),
      (.briefStanding, BriefingOutlook(words: words).sentences),
      (.briefWhy, BriefingReasons(words: words).sentences),
      (.briefLevers, BriefingLevers(words: words).sentences),
      (.briefChange, BriefingDoubts(words: words).sentences),
      (.briefMethod, BriefingMethod(words: words).sentences),
    ]
    for (heading, sentences) in parts {
      let sentences = sentences(&figures)
      guard !sentences.isEmpty else { continue }
      sections.append(
        .init(heading: heading.map { catalogue.text($0) } ?? "", sentences: sentences))
    }
    return Briefing(sections: sections, figures: figures.all)
  }
}
