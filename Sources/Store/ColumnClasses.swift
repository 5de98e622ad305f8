/// What a column says about people, and how long it is kept.
public struct ColumnClass: Sendable, Equatable {
    public let privacy: Privacy
    public let retention: Retention

    public enum Privacy: String, Sendable {
        /// Nothing about a person.
        case none
        /// Leads to a person only together with something else.
        case indirect
        /// About a person or a person's words.
        case personal
    }

    public enum Retention: String, Sendable, CaseIterable {
        /// As long as the database.
        case always
        /// As long as the municipality works with Kring.
        case municipality
        /// Until somebody stops being a member.
        case membership
        /// As long as the approach.
        case approach
        /// Until the session, the link or the wait of which it is a part ends by itself.
        case signIn
        /// As long as the organisation is in the social map.
        case organisation
        /// As long as the municipality keeps its record of changes.
        case record
        /// A year after the mail was sent or given up.
        case correspondence
        /// Until no backup can bring back what was erased.
        case erasures
        /// As long as the survey.
        case survey
        /// Until the survey closes and the ties with respondents are destroyed.
        case untilClosing
        /// Until the import ends, or a later one finds it abandoned.
        case duringImport
    }
}

/// The class of every column of every table: what the register of processing and the erasure go by. What a table is for
/// stands in ``TablePurposes``.
///
/// A table that belongs to a survey or an approach has a column of that name, or goes by its foreign key's cascade: with
/// its survey or approach it is erased.
public enum ColumnClasses {
    /// By table, then by column; a test compares it with the schema of both engines.
    public static let all: [String: [String: ColumnClass]] = [
        "migration": [
            "number": .init(privacy: .none, retention: .always),
            "name": .init(privacy: .none, retention: .always),
        ],
        "municipality": [
            "id": .init(privacy: .none, retention: .municipality),
            "name": .init(privacy: .none, retention: .municipality),
            "code": .init(privacy: .none, retention: .municipality),
            // May name an official.
            "contact": .init(privacy: .personal, retention: .municipality),
            "theme": .init(privacy: .none, retention: .municipality),
            "logo": .init(privacy: .none, retention: .municipality),
            "logo_type": .init(privacy: .none, retention: .municipality),
            "reply_to": .init(privacy: .personal, retention: .municipality),
            "privacy_contact": .init(privacy: .personal, retention: .municipality),
            "privacy_mail": .init(privacy: .personal, retention: .municipality),
            "accessibility_statement": .init(privacy: .none, retention: .municipality),
            "minimum_group": .init(privacy: .none, retention: .municipality),
            "record_months": .init(privacy: .none, retention: .municipality),
            "survey_months": .init(privacy: .none, retention: .municipality),
            "approach_months": .init(privacy: .none, retention: .municipality),
        ],
        "look_file": [
            "digest": .init(privacy: .none, retention: .municipality),
            "municipality": .init(privacy: .none, retention: .municipality),
            "kind": .init(privacy: .none, retention: .municipality),
            "content": .init(privacy: .none, retention: .municipality),
        ],
        "member": [
            "id": .init(privacy: .indirect, retention: .membership),
            "municipality": .init(privacy: .none, retention: .membership),
            "name": .init(privacy: .personal, retention: .membership),
            "mail": .init(privacy: .personal, retention: .membership),
            "role": .init(privacy: .indirect, retention: .membership),
        ],
        "change": [
            "id": .init(privacy: .none, retention: .record),
            "municipality": .init(privacy: .none, retention: .record),
            "at": .init(privacy: .indirect, retention: .record),
            "actor_kind": .init(privacy: .none, retention: .record),
            // The id of a member, or an organisation.
            "actor": .init(privacy: .indirect, retention: .record),
            "kind": .init(privacy: .none, retention: .record),
            "subject": .init(privacy: .none, retention: .record),
            "subject_id": .init(privacy: .indirect, retention: .record),
            // Never what a person wrote.
            "before": .init(privacy: .none, retention: .record),
            "after": .init(privacy: .none, retention: .record),
        ],
        "erasure": [
            "kind": .init(privacy: .none, retention: .erasures),
            "id": .init(privacy: .indirect, retention: .erasures),
            "at": .init(privacy: .indirect, retention: .erasures),
        ],
        "daily_job": [
            "name": .init(privacy: .none, retention: .always),
            "day": .init(privacy: .none, retention: .always),
            "taken_at": .init(privacy: .none, retention: .always),
            "done_at": .init(privacy: .none, retention: .always),
        ],
        "approach": [
            "id": .init(privacy: .none, retention: .approach),
            "municipality": .init(privacy: .none, retention: .approach),
            "name": .init(privacy: .none, retention: .approach),
            "begun_on": .init(privacy: .none, retention: .approach),
            "meeting": .init(privacy: .none, retention: .approach),
            "finished_on": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
            "meeting_starts": .init(privacy: .none, retention: .approach),
            "meeting_ends": .init(privacy: .none, retention: .approach),
            "meeting_place": .init(privacy: .none, retention: .approach),
        ],
        "sign_in_link": [
            "token_hash": .init(privacy: .indirect, retention: .signIn),
            "member": .init(privacy: .indirect, retention: .signIn),
            "destination": .init(privacy: .none, retention: .signIn),
            "expires_at": .init(privacy: .none, retention: .signIn),
        ],
        "session": [
            "id": .init(privacy: .indirect, retention: .signIn),
            "token_hash": .init(privacy: .indirect, retention: .signIn),
            "member": .init(privacy: .indirect, retention: .signIn),
            "device": .init(privacy: .indirect, retention: .signIn),
            "is_confirmed": .init(privacy: .none, retention: .signIn),
            "started_at": .init(privacy: .indirect, retention: .signIn),
            "seen_at": .init(privacy: .indirect, retention: .signIn),
            "expires_at": .init(privacy: .none, retention: .signIn),
        ],
        "second_factor": [
            "member": .init(privacy: .indirect, retention: .membership),
            // Whoever knows it can make the codes.
            "secret": .init(privacy: .personal, retention: .membership),
            "is_confirmed": .init(privacy: .none, retention: .membership),
            "last_step": .init(privacy: .indirect, retention: .membership),
        ],
        "recovery_code": [
            "member": .init(privacy: .indirect, retention: .membership),
            "code_hash": .init(privacy: .indirect, retention: .membership),
        ],
        "sign_in_try": [
            "kind": .init(privacy: .none, retention: .signIn),
            // Of a mail address, a network address or a member.
            "subject_hash": .init(privacy: .indirect, retention: .signIn),
            "since": .init(privacy: .indirect, retention: .signIn),
            "tries": .init(privacy: .none, retention: .signIn),
        ],
        "social_map": [
            "municipality": .init(privacy: .none, retention: .municipality),
            "changes": .init(privacy: .none, retention: .municipality),
            "erasures": .init(privacy: .none, retention: .municipality),
        ],
        "organisation": [
            "id": .init(privacy: .none, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "name": .init(privacy: .none, retention: .organisation),
            "kind": .init(privacy: .none, retention: .organisation),
            "activities": .init(privacy: .none, retention: .organisation),
            "area": .init(privacy: .none, retention: .organisation),
            // Of a small club these are often those of its secretary, at home.
            "street": .init(privacy: .indirect, retention: .organisation),
            "postcode": .init(privacy: .indirect, retention: .organisation),
            "town": .init(privacy: .none, retention: .organisation),
            "site": .init(privacy: .none, retention: .organisation),
            "phone": .init(privacy: .personal, retention: .organisation),
            "mail": .init(privacy: .personal, retention: .organisation),
            "reached": .init(privacy: .none, retention: .organisation),
            "other_reached": .init(privacy: .none, retention: .organisation),
            "scope": .init(privacy: .none, retention: .organisation),
            "kvk": .init(privacy: .none, retention: .organisation),
            "checked_on": .init(privacy: .none, retention: .organisation),
            // The id of a member, or that the organisation did.
            "checked_by": .init(privacy: .indirect, retention: .organisation),
            "removed_on": .init(privacy: .none, retention: .organisation),
            "version": .init(privacy: .none, retention: .organisation),
            "revision": .init(privacy: .none, retention: .organisation),
        ],
        "organisation_kind": [
            "id": .init(privacy: .none, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "name": .init(privacy: .none, retention: .organisation),
            "code": .init(privacy: .none, retention: .organisation),
            "removed_on": .init(privacy: .none, retention: .organisation),
            "revision": .init(privacy: .none, retention: .organisation),
        ],
        "contact_person": [
            "id": .init(privacy: .indirect, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "organisation": .init(privacy: .indirect, retention: .organisation),
            "name": .init(privacy: .personal, retention: .organisation),
            "task": .init(privacy: .indirect, retention: .organisation),
            "mail": .init(privacy: .personal, retention: .organisation),
            "phone": .init(privacy: .personal, retention: .organisation),
            "engagement": .init(privacy: .indirect, retention: .organisation),
            "consented_on": .init(privacy: .indirect, retention: .organisation),
            "is_confidential": .init(privacy: .none, retention: .organisation),
            "removed_on": .init(privacy: .none, retention: .organisation),
            "version": .init(privacy: .none, retention: .organisation),
            "revision": .init(privacy: .none, retention: .organisation),
        ],
        "consultation": [
            "id": .init(privacy: .none, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "name": .init(privacy: .none, retention: .organisation),
            "kind": .init(privacy: .none, retention: .organisation),
            "purpose": .init(privacy: .none, retention: .organisation),
            "rhythm": .init(privacy: .none, retention: .organisation),
            "removed_on": .init(privacy: .none, retention: .organisation),
            "version": .init(privacy: .none, retention: .organisation),
            "revision": .init(privacy: .none, retention: .organisation),
        ],
        "consultation_organisation": [
            "consultation": .init(privacy: .none, retention: .organisation),
            "organisation": .init(privacy: .none, retention: .organisation),
        ],
        "consultation_person": [
            "consultation": .init(privacy: .none, retention: .organisation),
            "person": .init(privacy: .indirect, retention: .organisation),
        ],
        "organisation_apart": [
            "organisation": .init(privacy: .none, retention: .organisation),
            "other": .init(privacy: .none, retention: .organisation),
        ],
        "organisation_merge": [
            "id": .init(privacy: .none, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "kept": .init(privacy: .none, retention: .organisation),
            "gone": .init(privacy: .none, retention: .organisation),
            // What the organisation was, its phone number and address among it.
            "before": .init(privacy: .personal, retention: .organisation),
            "moved": .init(privacy: .indirect, retention: .organisation),
            "merged_on": .init(privacy: .none, retention: .organisation),
        ],
        "known_name": [
            "id": .init(privacy: .none, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "folded": .init(privacy: .none, retention: .organisation),
            "name": .init(privacy: .none, retention: .organisation),
            "organisation": .init(privacy: .none, retention: .organisation),
        ],
        "map_import": [
            "id": .init(privacy: .none, retention: .organisation),
            "municipality": .init(privacy: .none, retention: .organisation),
            "file": .init(privacy: .none, retention: .organisation),
            "made_on": .init(privacy: .none, retention: .organisation),
            "state": .init(privacy: .none, retention: .organisation),
            "meanings": .init(privacy: .none, retention: .organisation),
            "choice": .init(privacy: .none, retention: .organisation),
            "choices": .init(privacy: .none, retention: .organisation),
            "total": .init(privacy: .none, retention: .organisation),
            "done": .init(privacy: .none, retention: .organisation),
            "wrong": .init(privacy: .none, retention: .organisation),
            "moved_at": .init(privacy: .none, retention: .organisation),
        ],
        "map_import_file": [
            "map_import": .init(privacy: .none, retention: .organisation),
            // All that stood in the file, names and addresses of people among it.
            "content": .init(privacy: .personal, retention: .organisation),
        ],
        "map_import_part": [
            "map_import": .init(privacy: .none, retention: .organisation),
            "part": .init(privacy: .indirect, retention: .organisation),
            "subject": .init(privacy: .none, retention: .organisation),
            "version": .init(privacy: .none, retention: .organisation),
            "before": .init(privacy: .personal, retention: .organisation),
        ],
        "partner_link": [
            "token_hash": .init(privacy: .indirect, retention: .signIn),
            "organisation": .init(privacy: .none, retention: .signIn),
            "expires_at": .init(privacy: .none, retention: .signIn),
        ],
        "approach_step": [
            "approach": .init(privacy: .none, retention: .approach),
            "step": .init(privacy: .none, retention: .approach),
            "state": .init(privacy: .none, retention: .approach),
            "since": .init(privacy: .none, retention: .approach),
            // Words of a coordinator.
            "reason": .init(privacy: .indirect, retention: .approach),
            "policy": .init(privacy: .none, retention: .approach),
            "begun_on": .init(privacy: .none, retention: .approach),
        ],
        "planning": [
            "approach": .init(privacy: .none, retention: .approach),
            "drawn_on": .init(privacy: .none, retention: .approach),
            "previous_meeting": .init(privacy: .none, retention: .approach),
            "previous_drawn_on": .init(privacy: .none, retention: .approach),
            "revision": .init(privacy: .none, retention: .approach),
            "revised_at": .init(privacy: .indirect, retention: .approach),
        ],
        "milestone": [
            "approach": .init(privacy: .none, retention: .approach),
            "kind": .init(privacy: .none, retention: .approach),
            "moved_to": .init(privacy: .none, retention: .approach),
            "done_on": .init(privacy: .none, retention: .approach),
            "left_out": .init(privacy: .none, retention: .approach),
        ],
        "task": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "step": .init(privacy: .none, retention: .approach),
            "position": .init(privacy: .none, retention: .approach),
            // Words of a coordinator; the owner is most often somebody's name.
            "title": .init(privacy: .indirect, retention: .approach),
            "owner": .init(privacy: .personal, retention: .approach),
            "due": .init(privacy: .none, retention: .approach),
            "note": .init(privacy: .personal, retention: .approach),
            "done_on": .init(privacy: .none, retention: .approach),
            "removed_on": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "obstacle": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "kind": .init(privacy: .none, retention: .approach),
            "text": .init(privacy: .indirect, retention: .approach),
            "source": .init(privacy: .none, retention: .approach),
            "origin": .init(privacy: .none, retention: .approach),
            "step": .init(privacy: .none, retention: .approach),
            "owner": .init(privacy: .personal, retention: .approach),
            "state": .init(privacy: .none, retention: .approach),
            "resolution": .init(privacy: .indirect, retention: .approach),
            "added_on": .init(privacy: .none, retention: .approach),
            "removed_on": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "calendar_feed": [
            "member": .init(privacy: .indirect, retention: .membership),
            // Opens the member's calendar to whoever holds the address.
            "token_hash": .init(privacy: .personal, retention: .membership),
            "made_on": .init(privacy: .indirect, retention: .membership),
        ],
        "vision": [
            "approach": .init(privacy: .none, retention: .approach),
            "occasion": .init(privacy: .none, retention: .approach),
            "occasion_version": .init(privacy: .none, retention: .approach),
            "roles": .init(privacy: .none, retention: .approach),
            "role_words": .init(privacy: .none, retention: .approach),
            "role_version": .init(privacy: .none, retention: .approach),
            "forms": .init(privacy: .none, retention: .approach),
            "forms_words": .init(privacy: .none, retention: .approach),
            "forms_version": .init(privacy: .none, retention: .approach),
            "participation_ways": .init(privacy: .none, retention: .approach),
            // May tell of people who have been lonely; the page asks for no names.
            "participation_words": .init(privacy: .personal, retention: .approach),
            "participation_thanks": .init(privacy: .none, retention: .approach),
            "participation_version": .init(privacy: .none, retention: .approach),
            "money": .init(privacy: .none, retention: .approach),
            "money_source": .init(privacy: .none, retention: .approach),
            "money_granted": .init(privacy: .none, retention: .approach),
            "hours": .init(privacy: .none, retention: .approach),
            "means_until": .init(privacy: .none, retention: .approach),
            "means_version": .init(privacy: .none, retention: .approach),
            "council_request": .init(privacy: .none, retention: .approach),
            "council_why_now": .init(privacy: .none, retention: .approach),
            "council_meeting": .init(privacy: .none, retention: .approach),
            "council_reporting": .init(privacy: .none, retention: .approach),
            // Names an alderman.
            "council_holder": .init(privacy: .personal, retention: .approach),
            "council_version": .init(privacy: .none, retention: .approach),
        ],
        "target_group": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "position": .init(privacy: .none, retention: .approach),
            "name": .init(privacy: .none, retention: .approach),
            "reason": .init(privacy: .none, retention: .approach),
            "removed": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "goal": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "position": .init(privacy: .none, retention: .approach),
            "title": .init(privacy: .none, retention: .approach),
            "indicator": .init(privacy: .none, retention: .approach),
            "measures": .init(privacy: .none, retention: .approach),
            "unit": .init(privacy: .none, retention: .approach),
            "source": .init(privacy: .none, retention: .approach),
            "baseline": .init(privacy: .none, retention: .approach),
            "baseline_year": .init(privacy: .none, retention: .approach),
            "margin": .init(privacy: .none, retention: .approach),
            "target": .init(privacy: .none, retention: .approach),
            "due": .init(privacy: .none, retention: .approach),
            "wmo": .init(privacy: .none, retention: .approach),
            "removed": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "precondition": [
            "approach": .init(privacy: .none, retention: .approach),
            "kind": .init(privacy: .none, retention: .approach),
            "state": .init(privacy: .none, retention: .approach),
            // May name an official.
            "owner": .init(privacy: .personal, retention: .approach),
            // May name who was spoken to.
            "note": .init(privacy: .personal, retention: .approach),
            "judged_on": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "figure_import": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "kind": .init(privacy: .none, retention: .approach),
            "file": .init(privacy: .none, retention: .approach),
            "summary": .init(privacy: .none, retention: .approach),
            "made_on": .init(privacy: .none, retention: .approach),
            "state": .init(privacy: .none, retention: .approach),
        ],
        "figure": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "imported_by": .init(privacy: .none, retention: .approach),
            "replaced_by": .init(privacy: .none, retention: .approach),
            "standing": .init(privacy: .none, retention: .approach),
            "removed_on": .init(privacy: .none, retention: .approach),
            "indicator": .init(privacy: .none, retention: .approach),
            "area_code": .init(privacy: .none, retention: .approach),
            "area_name": .init(privacy: .none, retention: .approach),
            "age": .init(privacy: .none, retention: .approach),
            "sex": .init(privacy: .none, retention: .approach),
            "year": .init(privacy: .none, retention: .approach),
            "share": .init(privacy: .none, retention: .approach),
            "low": .init(privacy: .none, retention: .approach),
            "high": .init(privacy: .none, retention: .approach),
            "base": .init(privacy: .none, retention: .approach),
            "series": .init(privacy: .none, retention: .approach),
            "source": .init(privacy: .none, retention: .approach),
            "scale": .init(privacy: .none, retention: .approach),
            "cut_off": .init(privacy: .none, retention: .approach),
            "basis": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "figure_map": [
            "approach": .init(privacy: .none, retention: .approach),
            "file": .init(privacy: .none, retention: .approach),
            "map": .init(privacy: .none, retention: .approach),
            "made_on": .init(privacy: .none, retention: .approach),
            "removed": .init(privacy: .none, retention: .approach),
        ],
        "figure_request": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            // May name who was asked.
            "asked_of": .init(privacy: .personal, retention: .approach),
            "about": .init(privacy: .none, retention: .approach),
            "asked_on": .init(privacy: .none, retention: .approach),
            "due": .init(privacy: .none, retention: .approach),
            "received_on": .init(privacy: .none, retention: .approach),
            // May name who was spoken to.
            "note": .init(privacy: .personal, retention: .approach),
            "removed": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "initiative": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "position": .init(privacy: .none, retention: .approach),
            "name": .init(privacy: .none, retention: .approach),
            // May name who leads it.
            "summary": .init(privacy: .personal, retention: .approach),
            "status": .init(privacy: .none, retention: .approach),
            "goals": .init(privacy: .none, retention: .approach),
            "own_goals": .init(privacy: .none, retention: .approach),
            "forms": .init(privacy: .none, retention: .approach),
            "for_groups": .init(privacy: .none, retention: .approach),
            "elements": .init(privacy: .none, retention: .approach),
            "levels": .init(privacy: .none, retention: .approach),
            "entries": .init(privacy: .none, retention: .approach),
            // A volunteer may carry it out alone.
            "other_carriers": .init(privacy: .personal, retention: .approach),
            "reached": .init(privacy: .none, retention: .approach),
            "reached_in": .init(privacy: .none, retention: .approach),
            // May name who measured it.
            "results": .init(privacy: .personal, retention: .approach),
            "evidence": .init(privacy: .none, retention: .approach),
            "removed": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "initiative_organisation": [
            "initiative": .init(privacy: .none, retention: .approach),
            "organisation": .init(privacy: .none, retention: .approach),
        ],
        "policy_document": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "position": .init(privacy: .none, retention: .approach),
            "title": .init(privacy: .none, retention: .approach),
            "kind": .init(privacy: .none, retention: .approach),
            // May name who is in charge of it.
            "owner": .init(privacy: .personal, retention: .approach),
            "from_year": .init(privacy: .none, retention: .approach),
            "until_year": .init(privacy: .none, retention: .approach),
            "says": .init(privacy: .none, retention: .approach),
            "site": .init(privacy: .none, retention: .approach),
            "file_name": .init(privacy: .none, retention: .approach),
            "file_type": .init(privacy: .none, retention: .approach),
            "file_size": .init(privacy: .none, retention: .approach),
            "removed": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "policy_file": [
            "document": .init(privacy: .none, retention: .approach),
            // Documents name who wrote them.
            "content": .init(privacy: .personal, retention: .approach),
        ],
        "mailing": [
            "id": .init(privacy: .none, retention: .correspondence),
            "municipality": .init(privacy: .none, retention: .correspondence),
            "title": .init(privacy: .none, retention: .correspondence),
            "made_at": .init(privacy: .none, retention: .correspondence),
        ],
        "mail": [
            "id": .init(privacy: .indirect, retention: .correspondence),
            "municipality": .init(privacy: .none, retention: .correspondence),
            "mailing": .init(privacy: .none, retention: .correspondence),
            "purpose": .init(privacy: .none, retention: .correspondence),
            "recipient": .init(privacy: .personal, retention: .correspondence),
            "name": .init(privacy: .personal, retention: .correspondence),
            "letter": .init(privacy: .personal, retention: .correspondence),
            "state": .init(privacy: .indirect, retention: .correspondence),
            "reason": .init(privacy: .indirect, retention: .correspondence),
            // A mail server's own words, which often repeat the address.
            "detail": .init(privacy: .personal, retention: .correspondence),
            "made_at": .init(privacy: .indirect, retention: .correspondence),
            "due_at": .init(privacy: .none, retention: .correspondence),
            "not_after": .init(privacy: .none, retention: .correspondence),
            "changed_at": .init(privacy: .indirect, retention: .correspondence),
            "tries": .init(privacy: .none, retention: .correspondence),
            "attempt": .init(privacy: .none, retention: .correspondence),
            "taken_until": .init(privacy: .none, retention: .correspondence),
        ],
        "mail_code": [
            "hash": .init(privacy: .indirect, retention: .correspondence),
            "mail": .init(privacy: .indirect, retention: .correspondence),
            "purpose": .init(privacy: .none, retention: .correspondence),
        ],
        // Whom not to write to has to be known for as long as anybody writes.
        "suppression": [
            "municipality": .init(privacy: .none, retention: .municipality),
            "address": .init(privacy: .personal, retention: .municipality),
            "reason": .init(privacy: .indirect, retention: .municipality),
            "at": .init(privacy: .indirect, retention: .municipality),
        ],
        "composed_survey": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "original": .init(privacy: .none, retention: .approach),
            "composition": .init(privacy: .none, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
            "state": .init(privacy: .none, retention: .approach),
            "survey": .init(privacy: .none, retention: .approach),
            "begun_on": .init(privacy: .none, retention: .approach),
            "removed_on": .init(privacy: .none, retention: .approach),
        ],
        "factsheet": [
            "id": .init(privacy: .none, retention: .approach),
            "approach": .init(privacy: .none, retention: .approach),
            "survey": .init(privacy: .none, retention: .survey),
            "link": .init(privacy: .none, retention: .approach),
            // Words of the municipality, which may name an official.
            "composition": .init(privacy: .personal, retention: .approach),
            "version": .init(privacy: .none, retention: .approach),
        ],
        "factsheet_version": [
            "factsheet": .init(privacy: .none, retention: .approach),
            "number": .init(privacy: .none, retention: .approach),
            "at": .init(privacy: .indirect, retention: .approach),
            "member": .init(privacy: .indirect, retention: .approach),
            "composition": .init(privacy: .personal, retention: .approach),
            "typing": .init(privacy: .none, retention: .approach),
            "is_passed": .init(privacy: .none, retention: .approach),
        ],
        "factsheet_edition": [
            "id": .init(privacy: .none, retention: .approach),
            "factsheet": .init(privacy: .none, retention: .approach),
            "number": .init(privacy: .none, retention: .approach),
            "published_on": .init(privacy: .none, retention: .approach),
            "cells": .init(privacy: .none, retention: .approach),
            "content": .init(privacy: .personal, retention: .approach),
            "withdrawn_on": .init(privacy: .none, retention: .approach),
            "notice": .init(privacy: .personal, retention: .approach),
        ],
        "edition_response": [
            "edition": .init(privacy: .none, retention: .survey),
            "response": .init(privacy: .indirect, retention: .survey),
            "corrections": .init(privacy: .none, retention: .survey),
            "cell": .init(privacy: .indirect, retention: .survey),
        ],
        "edition_organisation": [
            "edition": .init(privacy: .none, retention: .approach),
            "organisation": .init(privacy: .none, retention: .approach),
            "content": .init(privacy: .none, retention: .approach),
        ],
        "survey_version": [
            "composed_survey": .init(privacy: .none, retention: .approach),
            "number": .init(privacy: .none, retention: .approach),
            "at": .init(privacy: .indirect, retention: .approach),
            "member": .init(privacy: .indirect, retention: .approach),
            "composition": .init(privacy: .none, retention: .approach),
        ],
        "survey": [
            "id": .init(privacy: .none, retention: .survey),
            "municipality": .init(privacy: .none, retention: .survey),
            "open_link": .init(privacy: .none, retention: .survey),
            "questionnaire": .init(privacy: .none, retention: .survey),
            // Repeats the municipality's contact.
            "introduction": .init(privacy: .personal, retention: .survey),
            "invited": .init(privacy: .none, retention: .survey),
            "whole_frame": .init(privacy: .none, retention: .survey),
            "minimum_group": .init(privacy: .none, retention: .survey),
            "opens": .init(privacy: .none, retention: .survey),
            "closes": .init(privacy: .none, retention: .survey),
            "is_demonstration": .init(privacy: .none, retention: .survey),
            "changes": .init(privacy: .none, retention: .survey),
            "erasures": .init(privacy: .none, retention: .survey),
            "promise": .init(privacy: .none, retention: .survey),
            "links": .init(privacy: .none, retention: .survey),
            "ended_on": .init(privacy: .none, retention: .survey),
            "released_on": .init(privacy: .none, retention: .survey),
        ],
        "survey_recipient": [
            "id": .init(privacy: .indirect, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            "organisation": .init(privacy: .none, retention: .survey),
            "person": .init(privacy: .indirect, retention: .survey),
            "added_on": .init(privacy: .none, retention: .survey),
            "invited_on": .init(privacy: .indirect, retention: .survey),
            "reminders": .init(privacy: .indirect, retention: .survey),
            "mailed_on": .init(privacy: .indirect, retention: .survey),
            // In an anonymous survey until closing, and without the day.
            "answered_on": .init(privacy: .indirect, retention: .survey),
            "is_stopped": .init(privacy: .indirect, retention: .survey),
        ],
        "survey_link": [
            "hash": .init(privacy: .indirect, retention: .survey),
            "recipient": .init(privacy: .indirect, retention: .survey),
        ],
        "survey_letter": [
            "attaches": .init(privacy: .none, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            "kind": .init(privacy: .none, retention: .survey),
            // May name an official.
            "subject": .init(privacy: .personal, retention: .survey),
            "body": .init(privacy: .personal, retention: .survey),
        ],
        "survey_mailing": [
            "mailing": .init(privacy: .none, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            "kind": .init(privacy: .none, retention: .survey),
            "sent_on": .init(privacy: .none, retention: .survey),
            "mails": .init(privacy: .none, retention: .survey),
        ],
        "response": [
            "id": .init(privacy: .indirect, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            // Ties the answers to whoever holds the link.
            "token_hash": .init(privacy: .personal, retention: .untilClosing),
            "language": .init(privacy: .indirect, retention: .survey),
            "stopped_at": .init(privacy: .indirect, retention: .survey),
            "started_on": .init(privacy: .indirect, retention: .survey),
            "submitted_on": .init(privacy: .indirect, retention: .survey),
            // The order in which people answered.
            "recipient": .init(privacy: .indirect, retention: .untilClosing),
            "source": .init(privacy: .none, retention: .survey),
            "submitted_change": .init(privacy: .indirect, retention: .survey),
        ],
        "answer_part": [
            "response": .init(privacy: .indirect, retention: .survey),
            "part": .init(privacy: .none, retention: .survey),
            // Names an organisation and holds open answers.
            "answers": .init(privacy: .personal, retention: .survey),
        ],
        "response_correction": [
            "response": .init(privacy: .indirect, retention: .survey),
            "number": .init(privacy: .none, retention: .survey),
            "corrected_on": .init(privacy: .none, retention: .survey),
            "reason": .init(privacy: .personal, retention: .survey),
            "before": .init(privacy: .personal, retention: .survey),
        ],
        "response_aside": [
            "response": .init(privacy: .indirect, retention: .survey),
            "set_aside_on": .init(privacy: .none, retention: .survey),
            "reason": .init(privacy: .personal, retention: .survey),
        ],
        "theme": [
            "id": .init(privacy: .none, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            "answer_column": .init(privacy: .none, retention: .survey),
            "name": .init(privacy: .none, retention: .survey),
            "place": .init(privacy: .none, retention: .survey),
            "is_removed": .init(privacy: .none, retention: .survey),
        ],
        "coded_answer": [
            "response": .init(privacy: .indirect, retention: .survey),
            "answer_column": .init(privacy: .none, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
        ],
        "answer_theme": [
            "response": .init(privacy: .indirect, retention: .survey),
            "theme": .init(privacy: .indirect, retention: .survey),
        ],
        "answer_quote": [
            "response": .init(privacy: .indirect, retention: .survey),
            "answer_column": .init(privacy: .none, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            "number": .init(privacy: .none, retention: .survey),
            "text": .init(privacy: .personal, retention: .survey),
            "approved_on": .init(privacy: .none, retention: .survey),
            "approver": .init(privacy: .indirect, retention: .survey),
        ],
        "answered_question": [
            "response": .init(privacy: .indirect, retention: .survey),
            "answer_column": .init(privacy: .none, retention: .survey),
            "state": .init(privacy: .none, retention: .survey),
            // May name whom was written to.
            "note": .init(privacy: .personal, retention: .survey),
            "handled_on": .init(privacy: .none, retention: .survey),
        ],
        "response_file": [
            "id": .init(privacy: .none, retention: .survey),
            "survey": .init(privacy: .none, retention: .survey),
            "name": .init(privacy: .none, retention: .survey),
            "digest": .init(privacy: .none, retention: .survey),
            "taken_on": .init(privacy: .none, retention: .survey),
            "responses": .init(privacy: .none, retention: .survey),
        ],
        "filed_response": [
            "response": .init(privacy: .indirect, retention: .survey),
            "file": .init(privacy: .indirect, retention: .survey),
        ],
        "staged_response": [
            "response": .init(privacy: .indirect, retention: .duringImport),
            "import": .init(privacy: .none, retention: .duringImport),
            "position": .init(privacy: .none, retention: .duringImport),
            "staged_on": .init(privacy: .none, retention: .duringImport),
        ],
    ]
}
