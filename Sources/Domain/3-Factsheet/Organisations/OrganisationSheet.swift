extension Factsheet {
    /// What the people of one organisation answered, beside everybody: for that organisation alone.
    ///
    /// Part I, which asks who somebody is, is not in it.
    ///
    /// - Parameters:
    ///   - name: what the organisation is called.
    ///   - own: its figures, as ``OrganisationFigures`` allows them.
    ///   - material: what the factsheet of everybody is made of.
    public init(ofOrganisation name: String, _ own: OrganisationFigures.Shown, beside material: FactsheetMaterial) {
        let publication = material.publication
        let sheet = OrganisationSheet(name: name, own: own, publication: publication)
        let whole = Factsheet(material)
        title = name
        municipality = material.municipality
        lead = """
            Wat \(own.respondents) mensen van \(name) antwoordden, naast alle \(publication.respondents) deelnemers aan de peiling.
            """
        (date, interim, isDemonstration) = (whole.date, whole.interim, whole.isDemonstration)
        response = Response(
            respondents: own.respondents, invited: nil, percent: nil, isEstimate: false, period: material.period)
        highlights = []
        sections = [sheet.standsOut] + sheet.parts + [sheet.method]
        tables = sheet.tables
    }
}

/// The pieces of an organisation's own factsheet.
private struct OrganisationSheet {
    let name: String
    let own: OrganisationFigures.Shown
    let publication: Publication

    private static let everybody = "alle deelnemers"
    /// The most answers of one question in a chart; the table has all.
    private static let mostBars = 6

    private var sections: [(part: Part, questions: [Question])] {
        publication.questionnaire.parts.filter { !$0.always }.compactMap { part in
            let questions = part.questions.filter { $0.choice != nil && tables(of: $0) != nil }
            return questions.isEmpty ? nil : (part, questions)
        }
    }

    private func tables(of question: Question) -> (own: QuestionTable, whole: QuestionTable)? {
        guard let mine = own.table(question.id), let whole = publication.table(question.id) else { return nil }
        return (mine, whole)
    }

    // MARK: What stands out

    /// The statements of which chance alone does not explain the distance to the others: Fisher's exact test, after Holm's
    /// correction over all of them.
    var standsOut: Factsheet.Section {
        let compared = sections.flatMap(\.questions).filter(\.isStatement).compactMap { question -> Difference? in
            guard let tables = tables(of: question), let mine = tables.own.share("agree"),
                let all = tables.whole.share("agree"), all.base > mine.base
            else { return nil }
            let rest = Figure(count: all.count - mine.count, base: all.base - mine.base)
            return Difference(
                group: [], question: question.id, share: "agree", inGroup: mine, inRest: rest,
                p: FisherExact.twoSided(yes: mine.count, of: mine.base, restYes: rest.count, of: rest.base), adjusted: 1
            )
        }
        let adjusted = Holm.adjusted(compared.map(\.p))
        let found = zip(compared, adjusted).compactMap { difference, adjusted -> Prose? in
            var difference = difference
            difference.adjusted = adjusted
            let word: String
            switch difference.verdict {
            case .more: word = "vaker"
            case .less: word = "minder vaak"
            case .none: return nil
            }
            let label = publication.questionnaire.question(difference.question)?.label ?? ""
            return """
                Met ‘\(label.trimmingFullStop)’ zijn mensen van \(name) het \(word) eens dan de anderen: \
                \(percent(difference.inGroup)) tegen \(percent(difference.inRest)).
                """
        }
        let none: Prose = """
            Bij geen enkele stelling is het verschil met de anderen zo groot dat toeval is uitgesloten.\
            \(own.respondents < Figure.smallestBaseWithoutCounts ? " In een kleine groep is dat ook zelden te zien." : "")
            """
        return Factsheet.Section(
            id: "opvallend", title: "Wat opvalt", blocks: [.paragraph(found.isEmpty ? none : .joined(found))])
    }

    private func percent(_ figure: Figure) -> String { figure.nearlyAllOrNone ?? figure.percentText }

    // MARK: Part by part

    var parts: [Factsheet.Section] {
        sections.map { part, questions in
            let statements = questions.filter(\.isStatement)
            let others = questions.filter { !$0.isStatement }
            return Factsheet.Section(
                id: "deel-\(part.id)", title: part.title[.dutch],
                blocks: (statements.isEmpty ? [] : [.compared(chart(of: statements, in: part))])
                    + others.compactMap { chart(of: $0).map { .compared($0) } })
        }
    }

    private func side(_ question: String, _ table: Int, isOwn: Bool) -> ComparedChart.Side {
        ComparedChart.Side(question: question, label: isOwn ? name : Self.everybody, base: table)
    }

    private func chart(of statements: [Question], in part: Part) -> ComparedChart {
        ComparedChart(
            title: "Eens of helemaal eens", note: "Procenten van wie de stelling beantwoordde.",
            now: side("deel-\(part.id)", own.respondents, isOwn: true),
            wanted: side("deel-\(part.id)", publication.respondents, isOwn: false),
            bars: statements.enumerated().compactMap { place, question in
                guard let tables = tables(of: question), let mine = tables.own.share("agree"),
                    let all = tables.whole.share("agree")
                else { return nil }
                return .init(code: place + 1, label: question.label, now: mine, wanted: all)
            })
    }

    private func chart(of question: Question) -> ComparedChart? {
        guard let tables = tables(of: question), let choice = question.choice else { return nil }
        let bars = choice.options.compactMap { option -> ComparedChart.Bar? in
            guard let mine = tables.own.figure(of: option.code), let all = tables.whole.figure(of: option.code),
                all.count > 0
            else { return nil }
            return .init(code: option.code, label: option.inSentence.withCapital, now: mine, wanted: all)
        }
        let most = bars.sorted { ($0.wanted.count, $1.code) > ($1.wanted.count, $0.code) }.prefix(Self.mostBars)
        let several = question.kindName == "multiple" ? " Meer antwoorden mogelijk." : ""
        return bars.isEmpty
            ? nil
            : ComparedChart(
                title: question.label,
                note: "Procenten van \(tables.own.base) en van \(tables.whole.base) deelnemers.\(several)",
                now: side(question.id, tables.own.base, isOwn: true),
                wanted: side(question.id, tables.whole.base, isOwn: false), bars: Array(most))
    }

    // MARK: How sure it is, and the tables

    var method: Factsheet.Section {
        Factsheet.Section(
            id: "cijfers", title: "Over deze cijfers",
            blocks: [
                .note(
                    """
                    ‘\(Self.everybody.withCapital)’ zijn ook de mensen van \(name). Een vraag staat hier alleen als minstens \
                    \(publication.minimum) mensen van \(name) hem beantwoordden, en niet is af te leiden wat een klein groepje \
                    anderen antwoordde. Verschillen kunnen toeval zijn, tenzij bij ‘Wat opvalt’ anders staat.
                    """)
            ])
    }

    var tables: [Factsheet.Table] {
        sections.flatMap(\.questions).compactMap { question in
            guard let tables = tables(of: question) else { return nil }
            func row(_ label: String, _ mine: Figure, _ all: Figure) -> Factsheet.Table.Row {
                .init(label: label, cells: [cell(mine), cell(all)])
            }
            let answers = tables.own.answers.compactMap { mine in
                tables.whole.figure(of: mine.code).map { all in
                    row(question.choice?.option(mine.code)?.text[.dutch] ?? String(mine.code), mine.figure, all)
                }
            }
            let shares = tables.own.shares.compactMap { mine in
                tables.whole.share(mine.id).map { row(ShareName.of(mine.id).withCapital, mine.figure, $0) }
            }
            let number = question.number.isEmpty ? "" : "\(question.number). "
            return Factsheet.Table(
                id: question.id, title: "\(number)\(question.text[.dutch])",
                note: "Van \(tables.own.base) mensen van \(name) en \(tables.whole.base) deelnemers.",
                columns: ["Antwoord", name, Self.everybody.withCapital], rows: answers + shares)
        }
    }

    private func cell(_ figure: Figure) -> Factsheet.Table.Cell {
        figure.nearlyAllOrNone.map { .text($0) } ?? figure.percent.map { .percent($0) } ?? .empty
    }
}
