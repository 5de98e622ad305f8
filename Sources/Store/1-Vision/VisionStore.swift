import Domain

extension Store {
    /// The whole vision of a municipality's own approach; `nil` where it has no such approach. What nobody saved yet is
    /// empty.
    public func vision(of approach: Approach.ID, municipality: Municipality.ID) async throws -> Vision? {
        let approaches = try await engine.rows(
            """
            SELECT approach.id, vision.* FROM approach LEFT JOIN vision ON vision.approach = approach.id
            WHERE approach.id = \(approach) AND approach.municipality = \(municipality)
            """)
        guard let row = approaches.first else { return nil }
        var vision = Vision()
        let saved: String? = try row["approach"]
        if saved != nil {
            vision.occasion = try Occasion(row)
            vision.role = try MunicipalRoleChoice(row)
            vision.forms = try LonelinessFormChoice(row)
            vision.participation = try Participation(row)
            vision.means = try Means(row)
            vision.council = try CouncilRequest(row)
        }
        vision.groups = try await groups(of: approach, removed: false)
        vision.goals = try await goals(of: approach, removed: false)
        vision.preconditions = try await preconditions(of: approach)
        return vision
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ occasion: Occasion, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<Occasion> {
        try await save(part: occasion, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ role: MunicipalRoleChoice, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<
        MunicipalRoleChoice
    > {
        try await save(part: role, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ forms: LonelinessFormChoice, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<
        LonelinessFormChoice
    > {
        try await save(part: forms, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ participation: Participation, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<
        Participation
    > {
        try await save(part: participation, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ means: Means, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<Means> {
        try await save(part: means, in: approach, act)
    }

    /// - Throws: ``ApproachRefusal``
    public func save(_ council: CouncilRequest, in approach: Approach.ID, _ act: Act) async throws -> VisionSave<
        CouncilRequest
    > {
        try await save(part: council, in: approach, act)
    }

    /// Saves one of the parts that share the vision's row.
    private func save<Part: VisionRowPart>(
        part: Part, in approach: Approach.ID, _ act: Act
    ) async throws -> VisionSave<Part> {
        try await engine.write { connection in
            try connection.changing(approach, act)
            try connection.run("INSERT INTO vision (approach) VALUES (\(approach)) ON CONFLICT (approach) DO NOTHING")
            let row = try connection.run("SELECT * FROM vision WHERE approach = \(approach)")[0]
            return try connection.save(part, over: try Part(row), in: approach, act) { saved in
                try connection.run("UPDATE vision SET \(saved.assignments) WHERE approach = \(approach)")
            }
        }
    }
}

/// A part that is some columns of the vision's row.
private protocol VisionRowPart: RecordedPiece {
    init(_ row: Row) throws
    /// Its columns with their values, its version included.
    var assignments: SQL { get }
}

extension VisionRowPart {
    static var subject: String { "vision" }

    func recordedID(in approach: Approach.ID) -> String { approach }
}

// MARK: The parts of the row

extension Occasion: VisionRowPart {
    fileprivate var assignments: SQL {
        "occasion = \(text), occasion_version = \(version)"
    }

    var fields: [String: RecordedField] {
        ["occasion": .words(text)]
    }

    fileprivate init(_ row: Row) throws {
        self.init(text: try row["occasion"], version: try row["occasion_version"])
    }
}

extension MunicipalRoleChoice: VisionRowPart {
    fileprivate var assignments: SQL {
        "roles = \(ChosenWords.text(roles)), role_words = \(words), role_version = \(version)"
    }

    var fields: [String: RecordedField] {
        ["roles": .value(ChosenWords.text(roles)), "role_words": .words(words)]
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            roles: try ChosenWords.choices(try row["roles"], of: MunicipalRole.self), words: try row["role_words"],
            version: try row["role_version"])
    }
}

extension LonelinessFormChoice: VisionRowPart {
    fileprivate var assignments: SQL {
        "forms = \(ChosenWords.text(forms)), forms_words = \(words), forms_version = \(version)"
    }

    var fields: [String: RecordedField] {
        ["forms": .value(ChosenWords.text(forms)), "forms_words": .words(words)]
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            forms: try ChosenWords.choices(try row["forms"], of: LonelinessForm.self), words: try row["forms_words"],
            version: try row["forms_version"])
    }
}

extension Participation: VisionRowPart {
    fileprivate var assignments: SQL {
        """
        participation_ways = \(ChosenWords.text(ways)), participation_words = \(words),
        participation_thanks = \(thanks), participation_version = \(version)
        """
    }

    var fields: [String: RecordedField] {
        [
            "participation_ways": .value(ChosenWords.text(ways)), "participation_words": .words(words),
            "participation_thanks": .words(thanks),
        ]
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            ways: try ChosenWords.choices(try row["participation_ways"], of: Way.self),
            words: try row["participation_words"], thanks: try row["participation_thanks"],
            version: try row["participation_version"])
    }
}

extension Means: VisionRowPart {
    fileprivate var assignments: SQL {
        """
        money = \(money), money_source = \(source), money_granted = \(isGranted), hours = \(hours),
        means_until = \(until), means_version = \(version)
        """
    }

    var fields: [String: RecordedField] {
        [
            "money": .value(money.map(String.init)), "money_source": .words(source),
            "money_granted": .value(isGranted.map { $0 ? "yes" : "no" }), "hours": .value(hours?.description),
            "means_until": .day(until),
        ]
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            money: try row["money"], source: try row["money_source"], isGranted: try row["money_granted"],
            hours: try row["hours"], until: try row["means_until"], version: try row["means_version"])
    }
}

extension CouncilRequest: VisionRowPart {
    fileprivate var assignments: SQL {
        """
        council_request = \(request?.rawValue), council_why_now = \(whyNow), council_meeting = \(meeting),
        council_reporting = \(reporting?.rawValue), council_holder = \(holder), council_version = \(version)
        """
    }

    var fields: [String: RecordedField] {
        [
            "council_request": .value(request?.rawValue), "council_why_now": .words(whyNow),
            "council_meeting": .day(meeting), "council_reporting": .value(reporting?.rawValue),
            "council_holder": .words(holder),
        ]
    }

    fileprivate init(_ row: Row) throws {
        let (request, reporting): (String?, String?) = (try row["council_request"], try row["council_reporting"])
        self.init(
            request: try request.map { try ChosenWords.choice($0, of: Request.self) },
            whyNow: try row["council_why_now"], meeting: try row["council_meeting"],
            reporting: try reporting.map { try ChosenWords.choice($0, of: Reporting.self) },
            holder: try row["council_holder"], version: try row["council_version"])
    }
}
