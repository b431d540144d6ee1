package nl.millenniumgemeenten.municipality.referencedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small set of reference files that a test can change: the mergers of Dijk en Waard.
public record ReferenceDirectory(Path path) {
    private static final String MUNICIPALITIES =
            """
            code,name,province,valid_from,valid_to,population,population_year,lat,lon,aliases
            GM0398,Heerhugowaard,Noord-Holland,,2022-01-01,54000,2016,52.66,4.83,
            GM0416,Langedijk,Noord-Holland,,2022-01-01,27000,2016,52.69,4.80,
            GM1980,Dijk en Waard,Noord-Holland,2022-01-01,,88000,2024,52.67,4.82,
            """;
    private static final String CHANGES =
            """
            date,old_code,new_code,kind,status,source
            2022-01-01,GM0398,GM1980,new_municipality,in_force,CBS
            2022-01-01,GM0416,GM1980,new_municipality,in_force,CBS
            """;
    private static final String PARTICIPANTS =
            """
            code,status,date,date_kind,goals,goals_basis,sign_unveiled,ended,source,note
            GM0416,confirmed,2008,raadsbesluit,1;7;8,themes,,,https://example.org,
            """;
    private static final String GOALS =
            """
            number,text,theme
            1,Geen armoede,armoede
            7,Een schone wereld,milieu
            8,Eerlijk delen,handel
            """;

    /// All of them.
    public static ReferenceDirectory in(Path path) {
        var directory = new ReferenceDirectory(path);
        directory.write("municipalities.csv", MUNICIPALITIES);
        directory.write("territorial-changes.csv", CHANGES);
        directory.write("participants.csv", PARTICIPANTS);
        directory.write("goals.csv", GOALS);
        return directory;
    }

    /// The files that come with the service.
    static ReferenceDirectory real(Path path) {
        for (var kind : FileKind.values()) {
            try (var file = ReferenceFile.bundled(kind.usualName()).open()) {
                Files.copy(file, path.resolve(kind.usualName()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new ReferenceDirectory(path);
    }

    /// The same mergers as a plan, far away.
    ReferenceDirectory planned() {
        return replace("municipalities.csv", "2022-01-01", "2090-01-01")
                .replace("municipalities.csv", "Noord-Holland,,2090-01-01", "Noord-Holland,,")
                .replace("territorial-changes.csv", "2022-01-01", "2090-01-01")
                .replace("territorial-changes.csv", "in_force", "planned");
    }

    /// The same with another text in a file.
    public ReferenceDirectory replace(String file, String old, String by) {
        try {
            write(file, Files.readString(path.resolve(file)).replace(old, by));
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The same with another file.
    public ReferenceDirectory write(String file, String content) {
        try {
            Files.writeString(path.resolve(file), content);
            return this;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
