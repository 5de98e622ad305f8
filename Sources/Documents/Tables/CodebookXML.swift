/// Writes a ``Codebook`` as XML, its elements in the order of the schema's sequences.
struct CodebookXML {
    private let book: Codebook

    init(_ book: Codebook) { self.book = book }

    var text: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <codeBook xmlns="ddi:codebook:2_5" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="ddi:codebook:2_5 \
        https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd" \
        version="2.5" xml:lang="\(xml: book.language)">
        <docDscr>
        <citation>
        <titlStmt><titl>Codeboek: \(xml: book.title)</titl></titlStmt>
        <prodStmt>
        <producer>\(xml: book.producer)</producer>
        <prodDate date="\(xml: book.made)">\(xml: book.made)</prodDate>
        <software>Kring</software>
        </prodStmt>
        </citation>
        </docDscr>
        \(study)<fileDscr ID="F1">
        <fileTxt>
        <fileName>\(xml: book.file)</fileName>
        <dimensns><caseQnty>\(book.cases)</caseQnty><varQnty>\(book.variables.count)</varQnty></dimensns>
        <fileType>\(xml: book.fileType)</fileType>
        </fileTxt>
        </fileDscr>
        <dataDscr>
        \(groups)\(book.variables.indices.map(variable).joined())</dataDscr>
        </codeBook>

        """
    }

    private var study: String {
        let days = [("start", book.firstDay), ("end", book.lastDay)].compactMap { event, day in
            day.map { "<collDate event=\"\(event)\" date=\"\(xml: $0)\">\(xml: $0)</collDate>\n" }
        }
        let rate = book.responseRate.map { "<anlyInfo><respRate>\(xml: $0)</respRate></anlyInfo>\n" }
        return """
            <stdyDscr>
            <citation>
            <titlStmt><titl>\(xml: book.title)</titl></titlStmt>
            <rspStmt><AuthEnty>\(xml: book.producer)</AuthEnty></rspStmt>
            <prodStmt><producer>\(xml: book.producer)</producer></prodStmt>
            </citation>
            <stdyInfo>
            <abstract>\(xml: book.abstract)</abstract>
            <sumDscr>
            \(days.joined())<nation abbr="NL">Nederland</nation>
            <geogCover>\(xml: book.place)</geogCover>
            <anlyUnit>Ingevulde vragenlijst</anlyUnit>
            <universe>\(xml: book.universe)</universe>
            <dataKind>Enquêtegegevens</dataKind>
            </sumDscr>
            </stdyInfo>
            <method>
            <dataColl><collMode>\(xml: book.mode)</collMode></dataColl>
            \(book.notes.map { "<notes>\(xml: $0)</notes>\n" }.joined())\(rate ?? "")</method>
            </stdyDscr>

            """
    }

    /// Variables that share a question.
    private var groups: String {
        var groups: [(name: String, members: [Int])] = []
        for (place, variable) in book.variables.enumerated() {
            guard let group = variable.group else { continue }
            if groups.last?.name == group {
                groups[groups.count - 1].members.append(place)
            } else {
                groups.append((group, [place]))
            }
        }
        return groups.enumerated().map { number, group in
            let members = group.members.map(Self.id).joined(separator: " ")
            let question = book.variables[group.members[0]].question
            return """
                <varGrp ID="G\(number + 1)" type="multipleResp" var="\(members)" name="\(xml: group.name)">\
                <labl>\(xml: question)</labl></varGrp>

                """
        }.joined()
    }

    private static func id(_ place: Int) -> String { "V\(place + 1)" }

    private func variable(_ place: Int) -> String {
        let variable = book.variables[place]
        let kind =
            switch variable.kind {
            case .nominal: "nature=\"nominal\" representationType=\"code\""
            case .ordinal: "nature=\"ordinal\" representationType=\"code\""
            case .text: "representationType=\"text\""
            case .day: "temporal=\"Y\" representationType=\"datetime\""
            }
        let format =
            switch variable.kind {
            case .nominal, .ordinal: "type=\"numeric\""
            case .text: "type=\"character\""
            case .day: "type=\"character\" formatname=\"date.iso8601\" category=\"date\""
            }
        let universe = variable.universe.isEmpty ? "" : "<universe>\(xml: variable.universe)</universe>\n"
        return """
            <var ID="\(Self.id(place))" name="\(xml: variable.name)" files="F1" intrvl="discrete" \(kind)>
            <labl>\(xml: variable.label)</labl>
            \(question(of: variable))\(range("valrng", variable.categories.filter { !$0.isMissing }))\
            \(range("invalrng", variable.categories.filter(\.isMissing)))\(universe)\
            <sumStat type="vald">\(variable.valid)</sumStat>
            <sumStat type="invd">\(variable.invalid)</sumStat>
            \(variable.categories.map(category).joined())<varFormat \(format)/>
            </var>

            """
    }

    private func question(of variable: Codebook.Variable) -> String {
        guard !variable.question.isEmpty else { return "" }
        let instruction =
            variable.instruction.isEmpty ? "" : "<ivuInstr>\(xml: variable.instruction)</ivuInstr>"
        return "<qstn><qstnLit>\(xml: variable.question)</qstnLit>\(instruction)</qstn>\n"
    }

    private func range(_ name: String, _ categories: [Codebook.Category]) -> String {
        guard !categories.isEmpty else { return "" }
        let items = categories.map { "<item VALUE=\"\($0.code)\"/>" }
        return "<\(name)>\(items.joined())</\(name)>\n"
    }

    private func category(_ category: Codebook.Category) -> String {
        """
        <catgry\(category.isMissing ? " missing=\"Y\"" : "")><catValu>\(category.code)</catValu>\
        <labl>\(xml: category.label)</labl><catStat type="freq">\(category.count)</catStat></catgry>

        """
    }
}

extension DefaultStringInterpolation {
    /// A text as the content or an attribute of an XML element.
    fileprivate mutating func appendInterpolation(xml text: String) {
        appendInterpolation(
            text.withoutControls.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
                .replacing("\"", with: "&quot;"))
    }
}
