extension Migration {
    /// Versions for what two people may change at a time, when and where the meeting is, what the planning was before the
    /// meeting moved, when a step was begun that is done since, and who answers to the council.
    static let meetingPlace = Migration(
        number: 14,
        name: "meeting place",
        statements: [
            "ALTER TABLE task ADD COLUMN version BIGINT NOT NULL DEFAULT 0 CHECK (version >= 0)",
            "ALTER TABLE obstacle ADD COLUMN version BIGINT NOT NULL DEFAULT 0 CHECK (version >= 0)",
            "ALTER TABLE approach ADD COLUMN version BIGINT NOT NULL DEFAULT 0 CHECK (version >= 0)",
            "ALTER TABLE approach ADD COLUMN meeting_starts TEXT CHECK (meeting_starts LIKE '__:__')",
            "ALTER TABLE approach ADD COLUMN meeting_ends TEXT CHECK (meeting_ends LIKE '__:__')",
            "ALTER TABLE approach ADD COLUMN meeting_place TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE planning ADD COLUMN previous_meeting TEXT CHECK (previous_meeting LIKE '____-__-__')",
            "ALTER TABLE planning ADD COLUMN previous_drawn_on TEXT CHECK (previous_drawn_on LIKE '____-__-__')",
            "ALTER TABLE approach_step ADD COLUMN begun_on TEXT CHECK (begun_on LIKE '____-__-__')",
            "UPDATE approach_step SET begun_on = since WHERE state = 'begun'",
            "ALTER TABLE vision ADD COLUMN council_holder TEXT NOT NULL DEFAULT ''",
        ])
}
