/// Something worth another look: said kindly, never in the way.
public struct VisionHint: Sendable, Equatable {
    public var part: VisionPart
    /// The group, the goal or the precondition (by its kind) that it is about; `nil` for the whole part.
    public var item: String?
    public var kind: Kind
    /// What there is to see, and what could be done.
    public var text: String

    public enum Kind: Sendable, Equatable {
        case emotionalLeftOut, manyGroups, noReason, noIndicator, noBaseline, noMargin, noTarget, noDate, withinMargin
        case noChange, wrongWay, datePassed, reachIsNoEffect, onlyReach, noWmo, nobodyWithExperience, onlyAfterwards
        case noMeans, noCoverage, meansEnded, meansEndBeforeGoals, noOwner, councilPassed, councilDayOff
    }
}

extension Vision {
    /// Everything worth another look, in the order of the parts.
    public func hints(on today: Day) -> [VisionHint] {
        VisionPart.allCases.flatMap { hints(for: $0, on: today) }
    }

    public func hints(for part: VisionPart, on today: Day) -> [VisionHint] {
        switch part {
        case .occasion, .role: []
        case .forms: formHints
        case .groups: groupHints
        case .goals: goals.flatMap { $0.hints(on: today) } + reachHints
        case .preconditions: preconditionHints
        case .participation: participationHints
        case .means: meansHints(on: today)
        case .council: councilHints(on: today)
        }
    }

    private var formHints: [VisionHint] {
        guard !forms.forms.isEmpty, !forms.forms.contains(.emotional) else { return [] }
        return [
            VisionHint(
                part: .forms, kind: .emotionalLeftOut,
                text: """
                    U richt zich nu alleen op sociale eenzaamheid. Emotionele eenzaamheid wordt vaak als zwaarder ervaren, en \
                    gemeenten vergeten haar snel. Is dat een bewuste keuze? Schrijf dan hieronder waarom.
                    """)
        ]
    }

    private var groupHints: [VisionHint] {
        var hints = groups.filter(\.reason.isEmpty).map { group in
            VisionHint(
                part: .groups, item: group.id, kind: .noReason,
                text: "Een reden helpt om de keuze uit te leggen aan de raad en aan wie er niet bij staat.")
        }
        if groups.count > 5 {
            hints.append(
                VisionHint(
                    part: .groups, kind: .manyGroups,
                    text: """
                        U noemt \(groups.count) groepen. Duidelijke keuzes maken het makkelijker om steun te krijgen: welke \
                        drie gaan voor?
                        """))
        }
        return hints
    }

    private var reachHints: [VisionHint] {
        let measured = goals.compactMap(\.measures)
        guard measured.count == goals.count, !measured.isEmpty, measured.allSatisfy({ $0 == .reach }) else { return [] }
        return [
            VisionHint(
                part: .goals, kind: .onlyReach,
                text: """
                    Al uw doelen gaan over bereik. Zo ziet u straks hoeveel mensen meedoen, maar niet of zij zich minder \
                    eenzaam voelen. Zet er een doel naast over eenzaamheid zelf.
                    """)
        ]
    }

    private var preconditionHints: [VisionHint] {
        unmetPreconditions.filter(\.owner.isEmpty).map { precondition in
            VisionHint(
                part: .preconditions, item: precondition.kind.rawValue, kind: .noOwner,
                text: "Dit is nog niet in orde en niemand zorgt ervoor. Wie pakt het op?")
        }
    }

    private var participationHints: [VisionHint] {
        if participation.ways.isEmpty {
            return [
                VisionHint(
                    part: .participation, kind: .nobodyWithExperience,
                    text: """
                        Er doet nog niemand mee die eenzaamheid van binnen kent. U hoeft niet groot te beginnen: praat met twee \
                        of drie mensen, en vraag een organisatie om u voor te stellen.
                        """)
            ]
        }
        if participation.ways == [.meeting] {
            return [
                VisionHint(
                    part: .participation, kind: .onlyAfterwards,
                    text:
                        "Mensen doen nu pas mee op de bijeenkomst. Vraag hen ook eerder, als er nog iets te kiezen is.")
            ]
        }
        return []
    }

    private func meansHints(on today: Day) -> [VisionHint] {
        var hints: [VisionHint] = []
        func add(_ kind: VisionHint.Kind, _ text: String) {
            hints.append(VisionHint(part: .means, kind: kind, text: text))
        }
        if means.hours == Quantity(0) || (means.money == 0 && means.hours == nil) {
            add(
                .noMeans,
                """
                Zonder uren blijft een aanpak snel liggen. Eén collega met een paar vaste uren per week maakt al verschil.
                """)
        }
        if let money = means.money, money > 0, means.source.isEmpty {
            add(.noCoverage, "De raad vraagt vrijwel zeker uit welk budget het geld komt.")
        }
        if let until = means.until, until < today {
            add(.meansEnded, "Deze datum is voorbij. Zijn geld en uren verlengd?")
        } else if let until = means.until, let last = goals.compactMap(\.due).max(), until < last {
            add(
                .meansEndBeforeGoals,
                """
                Geld en uren lopen tot \(until.written(in: .dutch)), uw laatste doel tot \(last.written(in: .dutch)). Spreek af \
                wanneer u over verlengen besluit.
                """)
        }
        return hints
    }

    private func councilHints(on today: Day) -> [VisionHint] {
        guard let meeting = council.meeting else { return [] }
        if meeting >= today, !meeting.isWorkingDay {
            let day = meeting.holiday ?? "een \(meeting.weekdayName)"
            return [
                VisionHint(
                    part: .council, kind: .councilDayOff,
                    text: "\(meeting.written(in: .dutch)) is \(day). Vergadert de raad dan echt?")
            ]
        }
        guard meeting < today else { return [] }
        return [
            VisionHint(
                part: .council, kind: .councilPassed,
                text:
                    "De vergadering van \(meeting.written(in: .dutch)) is geweest. Vul een nieuwe datum in, of laat haar weg."
            )
        ]
    }
}

extension Goal {
    /// What is worth another look in one goal.
    public func hints(on today: Day) -> [VisionHint] {
        var hints: [VisionHint] = []
        func add(_ kind: VisionHint.Kind, _ text: String) {
            hints.append(VisionHint(part: .goals, item: id, kind: kind, text: text))
        }
        if indicator.isEmpty {
            add(.noIndicator, "Bij dit doel staat nog niet waaraan u ziet dat het lukt. Kies een indicator.")
        } else {
            if baseline == nil {
                add(.noBaseline, "Zonder beginstand is later niet te zien of er iets veranderde. Vul in hoe het nu is.")
            }
            if target == nil { add(.noTarget, "Vul in waar u naartoe wilt, ook als het een voorzichtig getal is.") }
        }
        if due == nil { add(.noDate, "Spreek een datum af. Dan weet iedereen wanneer u terugkijkt.") }
        if let due, due < today { add(.datePassed, "Deze datum is voorbij. Kijk hoe het staat, of kies een nieuwe.") }
        if let baseline, let target { changeHints(from: baseline, to: target, add) }
        if measures == .reach {
            add(.reachIsNoEffect, "Bereik zegt hoeveel mensen meedoen, niet of zij zich minder eenzaam voelen.")
        }
        if wmo.isEmpty {
            add(.noWmo, "Bij welk doel van de Wmo hoort dit? Zo ziet de raad waar het in uw beleid past.")
        }
        return hints
    }

    private func changeHints(
        from baseline: Quantity, to target: Quantity, _ add: (VisionHint.Kind, String) -> Void
    ) {
        let distance = baseline.distance(to: target)
        if distance == Quantity(0) {
            add(
                .noChange, "De stand nu en het doel zijn gelijk. Wilt u dat het zo blijft? Schrijf dat dan in het doel."
            )
        } else if let known = KnownIndicator.of(self), known.lowerIsBetter != (target < baseline) {
            add(
                .wrongWay,
                "Het doel ligt nu \(target < baseline ? "lager" : "hoger") dan de stand. Bedoelt u het andersom?")
        } else if let margin, distance <= margin {
            add(
                .withinMargin,
                """
                Het verschil tussen \(written(baseline)) en \(written(target)) is niet groter dan de marge van de meting \
                (\(margin) omhoog of omlaag). Ook als het lukt, is dat dan niet te onderscheiden van toeval.
                """)
        } else if margin == nil, measures == .loneliness {
            add(
                .noMargin,
                """
                Een meting onder inwoners heeft een marge. Vraag de GGD hoe groot die is: anders weet u straks niet of een \
                verschil echt is.
                """)
        }
    }
}
