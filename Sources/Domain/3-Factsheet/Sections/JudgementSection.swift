extension Factsheet.Section {
    /// What people think of the approach: the statements of part II and those that the municipality added.
    static func judgement(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        let statements = publication.questionnaire.questions.filter(\.isStatement)
        let bars = statements.compactMap { LikertChart.Bar($0, publication) }
        guard !bars.isEmpty else { return nil }
        var blocks: [Factsheet.Block] = []
        func paragraph(_ sentences: [Prose]) {
            if !sentences.isEmpty { blocks.append(.paragraph(.joined(sentences))) }
        }
        paragraph(attention(publication))
        paragraph(cooperation(publication))
        blocks.append(.likert(LikertChart(bars: bars)))
        let own = statements.filter { StatementPhrase(standard: $0.id) == nil }
        paragraph(own.compactMap { ownStatement($0, publication) })
        paragraph(StandingOut(publication)?.sentences ?? [])
        return Factsheet.Section(id: "oordeel", title: "Oordeel over de aanpak", blocks: blocks)
    }

    private static func attention(_ publication: Publication) -> [Prose] {
        var sentences: [Prose] = []
        let more = publication.share("q4a", "agree")
        if let more {
            let verb = more.verb("vindt", "vinden")
            sentences.append(
                "\(more.subject()) \(verb) dat eenzaamheid meer aandacht moet krijgen in de gemeente\(larger("q4a", publication))."
            )
        }
        if let policy = publication.share("q4b", "agree") {
            let verb = policy.verb("vindt", "vinden")
            sentences.append(
                "\(policy.short) \(verb) het nodig dat lokale organisaties zelf beleid maken\(larger("q4b", publication))."
            )
        }
        if let own = publication.share("q4c", "agree") {
            // 'Slechts' compares: it is said only of a minority, when the own organisation stays behind what people want
            // beyond doubt.
            let lags =
                more.map { (own.figure.interval?.high ?? 1) < ($0.figure.interval?.low ?? 0) } ?? false
            let verb = own.verb("vindt", "vinden")
            if lags, own.figure.count > 0, own.figure.count * 2 < own.figure.base {
                sentences.append(
                    "Opvallend: slechts \(own.short) \(verb) dat er in de eigen organisatie genoeg aandacht voor is.")
            } else {
                sentences.append("\(own.short) \(verb) dat er in de eigen organisatie genoeg aandacht voor is.")
            }
        }
        if let priority = publication.share("q4e", "agree") {
            sentences.append("Voor \(priority.short) heeft het onderwerp een hoge prioriteit in het eigen werk.")
        }
        if let lack = publication.share("q4d", "agree") {
            let verb = lack.verb("zegt", "zeggen")
            sentences.append("\(lack.short) \(verb) kennis te missen om eenzaamheid te kunnen signaleren.")
        }
        return sentences.map(\.capitalised)
    }

    private static func cooperation(_ publication: Publication) -> [Prose] {
        var sentences: [Prose] = []
        if let more = publication.share("q4f", "agree") {
            let verb = more.verb("vindt", "vinden")
            sentences.append(
                "\(more.subject()) \(verb) meer of intensievere samenwerking van lokale organisaties nodig\(larger("q4f", publication))."
            )
        }
        if let urgent = publication.share("q4g", "agree"), let neither = publication.share("q4g", "neither"),
            let not = publication.share("q4g", "disagree")
        {
            let shares = [urgent, neither, not].map { $0.figure.share ?? 0 }
            // No part is a majority and no side is a handful, or both sides are large.
            let isDivided =
                (shares.allSatisfy { $0 < 0.5 } && min(shares[0], shares[2]) >= 0.15)
                || min(shares[0], shares[2]) >= 0.4
            let opening: Prose = isDivided ? "Over de urgentie zijn de deelnemers verdeeld: " : "Over de urgentie: "
            let parts: [(CitedFigure, Prose)] = [
                (urgent, "\(urgent) vindt een lokale aanpak zeer urgent"),
                (neither, "\(neither) is het eens noch oneens of weet het niet"),
                (not, "\(not) vindt het niet zeer urgent"),
            ]
            let told = parts.filter { $0.0.figure.count > 0 }.map(\.1)
            sentences.append("\(opening)\(Prose.list(told, and: "en")).")
        }
        return sentences.map(\.capitalised)
    }

    /// What to add of a statement with which fewer people agree than disagree, or than have no opinion.
    private static func larger(_ question: String, _ publication: Publication) -> Prose {
        guard let agree = publication.share(question, "agree"), let neither = publication.share(question, "neither"),
            let disagree = publication.share(question, "disagree")
        else { return "" }
        if neither.figure.count > max(agree.figure.count, disagree.figure.count) {
            return "; \(neither) weet het niet of is neutraal"
        }
        return disagree.figure.count > agree.figure.count ? "; \(disagree) vindt van niet" : ""
    }

    private static func ownStatement(_ question: Question, _ publication: Publication) -> Prose? {
        guard let agree = publication.share(question.id, "agree") else { return nil }
        let statement = question.text[.dutch].trimmingFullStop
        return ("\(agree.subject()) \(agree.verb("is", "zijn")) het eens met: ‘\(statement)’." as Prose).capitalised
    }
}

extension String {
    /// The text without the full stop at its end, to quote it inside a sentence.
    var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Int {
    /// A count as text has it: in words up to ten.
    public var inWords: String {
        let words = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]
        return words.indices.contains(self) ? words[self] : String(self)
    }
}

extension LikertChart {
    init(bars: [Bar]) {
        title =
            bars.count == 1
            ? "Zo denken deelnemers over één stelling"
            : "Zo denken deelnemers over \(bars.count.inWords) stellingen"
        self.bars = bars.enumerated()
            .sorted { a, b in
                let (left, right) = (a.element.agree.share ?? 0, b.element.agree.share ?? 0)
                return left != right ? left > right : a.offset < b.offset
            }
            .map(\.element)
    }
}

extension LikertChart.Bar {
    init?(_ question: Question, _ publication: Publication) {
        guard let table = publication.table(question.id), let agree = table.share("agree") else { return nil }
        self.init(
            question: question.id, label: question.label, text: question.text[.dutch],
            parts: table.answers.map(\.figure), agree: agree)
    }
}
