package nl.millenniumgemeenten.bench.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of a process, in bytes.
///
/// @param resident what it holds, what it shares with others included
/// @param proportional the same with its part of what is shared
record ProcessMemory(long resident, long proportional) {

    /// What Linux says of this process.
    static ProcessMemory of(ProcessHandle process) throws IOException {
        var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        return parse(Files.readString(file));
    }

    static ProcessMemory parse(String rollup) {
        return new ProcessMemory(bytes(rollup, "Rss:"), bytes(rollup, "Pss:"));
    }

    ProcessMemory plus(ProcessMemory other) {
        return new ProcessMemory(resident + other.resident, proportional + other.proportional);
    }

    private static long bytes(String rollup, String name) {
        var line = rollup.lines().filter(candidate -> candidate.startsWith(name)).findFirst();
        var number = line.orElseThrow().substring(name.length()).replace("kB", "").strip();
        return Long.parseLong(number) * 1024;
    }
}
