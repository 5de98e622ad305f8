/// What to do about what does not fit. Each remedy was tried on the whole planning before it is advised.
extension Planning {
    func warning(of misfit: Misfit, otherMeeting: Day?, today: Day) -> PlanningWarning {
        let remedies = remedies(for: misfit, otherMeeting: otherMeeting, today: today)
        let sentence = sentence(for: remedies, of: misfit, today: today)
        let isShort = misfit.precedence.first == .surveyOpens && misfit.precedence.second == .surveyCloses
        let toChange = remedies.first.flatMap { remedy -> Milestone.Kind? in
            switch remedy {
            case .moveBack(let kind, _), .moveOn(let kind, _), .reset(let kind): kind
            case .meeting: isShort ? nil : .meeting
            case .leaveOut: nil
            }
        }
        return PlanningWarning(
            about: toChange ?? misfit.precedence.second, text: text(of: misfit, today: today),
            advice: sentence, remedies: remedies)
    }

    // MARK: What helps

    /// What was moved comes first, as it is the likely cause.
    private func remedies(for misfit: Misfit, otherMeeting: Day?, today: Day) -> [PlanningRemedy] {
        let (first, second) = (misfit.precedence.first, misfit.precedence.second)
        let before = misfits(on: today).map(\.precedence)
        let helps = { (remedy: PlanningRemedy) -> Bool in
            let after = following(remedy, on: today).misfits(on: today).map(\.precedence)
            return !after.contains(misfit.precedence) && after.allSatisfy(before.contains)
        }
        let ends: [() -> PlanningRemedy?] = [
            { earlier(first, misfit, today: today, helps) }, { later(second, misfit, today: today, helps) },
        ]
        let isMoved = [first, second].map { self[$0]?.isMoved ?? false }
        var found: [PlanningRemedy] = []
        let isShort = first == .surveyOpens && second == .surveyCloses
        if isShort, let factsheet = self[.factsheet], factsheet.isMoved, factsheet.done == nil {
            // A factsheet that has to be there early leaves the survey no room.
            found +=
                (1..<120).lazy.map { factsheet.day.adding(days: $0) }
                .first { $0.isWorkingDay && helps(.moveOn(.factsheet, $0)) }.map { [.moveOn(.factsheet, $0)] } ?? []
        }
        // Where nobody moved anything, a survey that closes later would only take the time for the factsheet.
        let asksForMeeting = isShort && !isMoved.contains(true) && otherMeeting.map { helps(.meeting($0)) } ?? false
        // First the ends that were moved, then the others: one of them is enough.
        for index in [0, 1].sorted(by: { isMoved[$0] && !isMoved[$1] }) where found.isEmpty && !asksForMeeting {
            if let remedy = ends[index]() { found.append(remedy) }
        }
        if found.isEmpty, !asksForMeeting,
            let end = zip([first, second], isMoved).first(where: { $1 && helps(.reset($0)) })?.0
        {
            found.append(.reset(end))
        }
        if let otherMeeting, first.isBeforeMeeting, helps(.meeting(otherMeeting)) {
            found.append(.meeting(otherMeeting))
        }
        let isSurvey = first.step == .inventory && first.together.count > 1
        if isSurvey, second == .surveyCloses || found.isEmpty { found.append(.leaveOut(first)) }
        return found
    }

    private func earlier(
        _ kind: Milestone.Kind, _ misfit: Misfit, today: Day, _ helps: (PlanningRemedy) -> Bool
    ) -> PlanningRemedy? {
        guard kind != .meeting, self[kind]?.done == nil else { return nil }
        let last = misfit.second.adding(days: -misfit.precedence.gap)
        return (0..<120).lazy.map { last.adding(days: -$0) }.prefix { $0 >= today }
            .first { $0.isWorkingDay && helps(.moveBack(kind, $0)) }.map { .moveBack(kind, $0) }
    }

    private func later(
        _ kind: Milestone.Kind, _ misfit: Misfit, today: Day, _ helps: (PlanningRemedy) -> Bool
    ) -> PlanningRemedy? {
        guard kind != .meeting, self[kind]?.done == nil else { return nil }
        let soonest = max(today, misfit.first.adding(days: misfit.precedence.gap))
        return (0..<120).lazy.map { soonest.adding(days: $0) }
            .first { $0.isWorkingDay && helps(.moveOn(kind, $0)) }.map { .moveOn(kind, $0) }
    }

    // MARK: In words

    private func text(of misfit: Misfit, today: Day) -> String {
        let (first, second) = (misfit.precedence.first, misfit.precedence.second)
        if first == .surveyOpens, second == .surveyCloses {
            let open = misfit.first.days(until: misfit.second)
            return open > 0
                ? "De peiling kan maar \(open) \(open == 1 ? "dag" : "dagen") open. Drie weken is het minste."
                : "De peiling sluit voordat hij opengaat."
        }
        if first == .surveyCloses, misfit.first >= meeting {
            return misfit.first > meeting
                ? "De peiling sluit nu na de bijeenkomst." : "De peiling sluit nu op de dag van de bijeenkomst."
        }
        let gap =
            switch misfit.precedence.gap {
            case 0: "niet vóór"
            case 1: "pas na"
            case let days where days % 7 == 0: "pas \(days / 7) weken na"
            case let days: "pas \(days) dagen na"
            }
        return """
            ‘\(second.title)’ staat op \(misfit.second.dutchWithWeekday(from: today)). Dat kan \(gap) \
            ‘\(first.title)’ op \(misfit.first.dutchWithWeekday(from: today)).
            """
    }

    /// `Kies voor ‘Maak de factsheet’ dinsdag 5 januari of later, of verzet de bijeenkomst naar …`
    private func sentence(for remedies: [PlanningRemedy], of misfit: Misfit, today: Day) -> String {
        let words = remedies.enumerated().map { place, remedy in
            switch remedy {
            case .moveBack(let kind, let day):
                kind == .surveyCloses && misfit.precedence.first == .surveyCloses && misfit.first >= meeting
                    ? "kies uiterlijk \(day.dutchWithWeekday(from: today))"
                    : "kies voor ‘\(kind.title)’ uiterlijk \(day.dutchWithWeekday(from: today))"
            case .moveOn(.surveyCloses, let day): "sluit de peiling op \(day.dutchWithWeekday(from: today)) of later"
            case .moveOn(let kind, let day):
                "kies voor ‘\(kind.title)’ \(day.dutchWithWeekday(from: today)) of later"
            case .meeting(let day):
                place == 0
                    ? "kies voor de bijeenkomst \(day.dutchWithWeekday(from: today)) of later"
                    : "verzet de bijeenkomst naar \(day.dutchWithWeekday(from: today)) of later"
            case .leaveOut: "laat de peiling weg"
            case .reset(let kind): "laat Kring de dag van ‘\(kind.title)’ weer uitrekenen"
            }
        }
        guard !words.isEmpty else {
            return "Verzet ‘\(misfit.precedence.first.title)’ en wat erna komt, of kies een latere bijeenkomst."
        }
        let sentence = words.joined(separator: ", of ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }
}

extension PlanningRemedy {
    /// The milestone that changes.
    public var kind: Milestone.Kind {
        switch self {
        case .moveBack(let kind, _), .moveOn(let kind, _), .leaveOut(let kind), .reset(let kind): kind
        case .meeting: .meeting
        }
    }
}
