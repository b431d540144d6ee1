package nl.millenniumgemeenten.municipality.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What was asked at the shell.
sealed interface Arguments {

    /// Something that can be done.
    sealed interface Clear extends Arguments {
        /// Whether nothing may change.
        boolean dryRun();
    }

    /// Boundaries of a year, from a file or an address.
    record Boundaries(int year, String from, String source, boolean dryRun) implements Clear {}

    /// Everything in a directory that the register knows.
    record Directory(String directory, boolean dryRun) implements Clear {}

    /// The reference data of the project itself.
    record Reference(boolean dryRun) implements Clear {}

    /// Participations from a file.
    record Participants(String file, boolean dryRun) implements Clear {}

    /// The register of TOOI, from a file or an address.
    record Tooi(String from, boolean dryRun) implements Clear {}

    /// Nothing that can be done; `why` is empty where help was asked for.
    record Unclear(String why) implements Arguments {}

    /// Said of the boundaries unless something else is.
    String USUAL_SOURCE = "CBS / Kadaster (via PDOK), CC BY 4.0";

    /// What these arguments ask.
    static Arguments parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        if (rest.isEmpty() || rest.contains("--help")) {
            return new Unclear("");
        }
        if (!rest.removeFirst().equals("import") || rest.isEmpty()) {
            return new Unclear("Begin met import, en dan wat.");
        }
        // An option may stand before what it is about, too.
        boolean dryRun = rest.remove("--dry-run");
        if (rest.isEmpty()) {
            return new Unclear("Zeg wat je wilt importeren.");
        }
        var what = rest.removeFirst();
        var places = new ArrayList<String>();
        int year = 0;
        var source = USUAL_SOURCE;
        while (!rest.isEmpty()) {
            var argument = rest.removeFirst();
            if (argument.equals("--dry-run")) {
                dryRun = true;
            } else if (argument.equals("--year") && !rest.isEmpty()) {
                var text = rest.removeFirst();
                year = text.matches("(19|20)[0-9]{2}") ? Integer.parseInt(text) : -1;
            } else if (argument.equals("--source") && !rest.isEmpty()) {
                source = rest.removeFirst();
            } else if (argument.startsWith("-")) {
                return new Unclear("Dit kennen we niet: " + argument);
            } else {
                places.add(argument);
            }
        }
        if (!what.equals("boundaries") && (year != 0 || !source.equals(USUAL_SOURCE))) {
            return new Unclear("--year en --source horen bij import boundaries.");
        }
        return switch (what) {
            case "boundaries" ->
                    year > 0 && places.size() == 1
                            ? new Boundaries(year, places.getFirst(), source, dryRun)
                            : new Unclear("Noem één bestand of URL, en het jaar: --year 2012.");
            case "reference" ->
                    switch (places.size()) {
                        case 0 -> new Reference(dryRun);
                        case 1 -> new Directory(places.getFirst(), dryRun);
                        default -> new Unclear("Noem één map.");
                    };
            case "participants" ->
                    places.size() == 1
                            ? new Participants(places.getFirst(), dryRun)
                            : new Unclear("Noem één bestand.");
            case "tooi" ->
                    places.size() == 1
                            ? new Tooi(places.getFirst(), dryRun)
                            : new Unclear("Noem één bestand of URL.");
            default ->
                    places.isEmpty() && Files.isDirectory(Path.of(what))
                            ? new Directory(what, dryRun)
                            : new Unclear("Dit kennen we niet, en een map is het niet: " + what);
        };
    }
}
