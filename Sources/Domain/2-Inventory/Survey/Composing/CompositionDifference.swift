extension SurveyComposition {
    /// What is otherwise than in an earlier version, a sentence each, in Dutch; empty where nothing is.
    public func differences(from earlier: SurveyComposition, in original: Questionnaire) -> [String] {
        var found: [String] = []
        if name != earlier.name { found.append("De naam werd ‘\(name)’.") }
        if languages != earlier.languages {
            found.append(
                languages.contains(.english) ? "De vragenlijst is er ook in het Engels." : "Het Engels viel weg.")
        }
        for part in original.parts {
            switch (earlier.leftOutParts.contains(part.id), leftOutParts.contains(part.id)) {
            case (false, true): found.append("Deel \(part.id) viel weg.")
            case (true, false): found.append("Deel \(part.id) kwam erbij.")
            default: break
            }
        }
        if partOrder != earlier.partOrder { found.append("De volgorde van de delen veranderde.") }
        for question in original.questions {
            switch (earlier.leftOutQuestions.contains(question.id), leftOutQuestions.contains(question.id)) {
            case (false, true): found.append("\(question.mention.capitalizedFirst) viel weg.")
            case (true, false): found.append("\(question.mention.capitalizedFirst) kwam terug.")
            default: break
            }
        }
        found += ownDifferences(from: earlier)
        for part in original.parts where questionOrder[part.id] != earlier.questionOrder[part.id] {
            // A question that is added or taken away leaves the order of the others as it is.
            let ids = { (composition: SurveyComposition) -> [String] in
                composition.whole(from: original).parts.first { $0.id == part.id }?.questions.map(\.id) ?? []
            }
            let (now, before) = (ids(self), ids(earlier))
            if now.filter(before.contains) != before.filter(now.contains) {
                found.append("De volgorde in deel \(part.id) veranderde.")
            }
        }
        if introduction != earlier.introduction {
            found.append(
                introduction == nil ? "De inleiding werd weer de oorspronkelijke." : "De inleiding veranderde.")
        }
        return found + wordingDifferences(from: earlier, in: original)
    }

    private func ownDifferences(from earlier: SurveyComposition) -> [String] {
        let added = own.filter { question in !earlier.own.contains { $0.id == question.id } }
        let removed = earlier.own.filter { question in !own.contains { $0.id == question.id } }
        let changed = own.filter { question in
            earlier.own.contains { $0.id == question.id && $0 != question }
        }
        return added.map { "Eigen vraag erbij: \($0.question.mention)." }
            + removed.map { "Eigen vraag weg: \($0.question.mention)." }
            + changed.map { "Eigen vraag veranderd: \($0.question.mention)." }
    }

    private func wordingDifferences(from earlier: SurveyComposition, in original: Questionnaire) -> [String] {
        var found: [String] = []
        func isChanged(_ place: TextPlace) -> Bool { wording[place.key] != earlier.wording[place.key] }
        if isChanged(.title) { found.append("De titel veranderde.") }
        if isChanged(.closing) { found.append("Het dankwoord veranderde.") }
        for part in original.parts {
            if isChanged(.partTitle(part.id)) || isChanged(.partLead(part.id)) {
                found.append("De titel of uitleg van deel \(part.id) veranderde.")
            }
            for question in part.questions where question.textPlaces.contains(where: isChanged) {
                let isOriginal = question.textPlaces.allSatisfy { wording[$0.key] == nil }
                found.append(
                    "\(question.mention.capitalizedFirst) kreeg \(isOriginal ? "de oorspronkelijke" : "andere") woorden."
                )
            }
        }
        return found
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
