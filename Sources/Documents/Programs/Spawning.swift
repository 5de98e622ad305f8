import CSpawn
import Foundation

/// What a program is started with.
struct Spawning {
    let program: URL
    let arguments: [String]
    let folder: URL
    /// As `NAME=value`.
    let environment: [String]

    /// Starts it with the three ends as its input and outputs, and no other file of ours open; in a group of its own, so
    /// that Ctrl-C in a terminal ends only us; with no signal ignored or blocked. Gives its number.
    ///
    /// Throws `POSIXError`.
    func start(input: Descriptor, output: Descriptor, errors: Descriptor) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        try check(posix_spawn_file_actions_init(&actions))
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, end) in [input, output, errors].enumerated() {
            try check(posix_spawn_file_actions_adddup2(&actions, end.number, Int32(number)))
        }
        try check(posix_spawn_file_actions_addclosefrom_np(&actions, 3))
        try check(posix_spawn_file_actions_addchdir_np(&actions, folder.path))

        var attributes = posix_spawnattr_t()
        try check(posix_spawnattr_init(&attributes))
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        try check(posix_spawnattr_setsigmask(&attributes, &signals))
        sigfillset(&signals)
        try check(posix_spawnattr_setsigdefault(&attributes, &signals))
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        try check(posix_spawnattr_setflags(&attributes, Int16(flags)))

        let words = ([program.path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var id: pid_t = 0
        try check(posix_spawn(&id, program.path, &actions, &attributes, words, variables))
        return id
    }

    private func check(_ code: Int32) throws {
        if code != 0 { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    }
}
