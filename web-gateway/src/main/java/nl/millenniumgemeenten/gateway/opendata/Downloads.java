package nl.millenniumgemeenten.gateway.opendata;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.api.record.ActivityJson;
import nl.millenniumgemeenten.gateway.api.record.CollectionJson;
import nl.millenniumgemeenten.gateway.api.record.GeoJson;
import nl.millenniumgemeenten.gateway.api.record.GoalJson;
import nl.millenniumgemeenten.gateway.api.record.MunicipalityJson;
import nl.millenniumgemeenten.gateway.api.record.ParticipationJson;
import nl.millenniumgemeenten.gateway.api.record.RecordJson;
import nl.millenniumgemeenten.gateway.api.record.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.page.opendata.Dataset;
import nl.millenniumgemeenten.gateway.page.opendata.Format;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes the files with whole sets of data. What the API tells of a thing, its file tells too.
@Singleton
final class Downloads {
    private final String siteUrl;

    Downloads(SiteConfiguration configuration) {
        this.siteUrl = configuration.url().toString();
    }

    /// The bytes of a file.
    byte[] file(Dataset dataset, Format format, Reading reading) {
        return switch (format) {
            case CSV -> csv(dataset, reading);
            case JSON -> RecordJson.write(collection(dataset, reading, items(dataset, reading)));
            case GEOJSON -> geoJson(reading);
        };
    }

    /// Municipalities stand on a map on one day only.
    private byte[] geoJson(Reading reading) {
        var register = register(reading);
        var geo = new GeoJson(register, reading.ask(new Question.Boundaries()));
        return geo.collection(
                collection(
                        Dataset.MUNICIPALITIES,
                        reading,
                        municipalities(register).stream()
                                .filter(MunicipalityJson::exists)
                                .toList()));
    }

    private static CollectionJson collection(
            Dataset dataset, Reading reading, List<? extends Object> items) {
        LocalDate day = dataset.isOfADay() ? reading.at().orElseGet(reading::today) : null;
        return CollectionJson.of(day, null, items.size(), List.copyOf(items));
    }

    private List<? extends Object> items(Dataset dataset, Reading reading) {
        var register = register(reading);
        return switch (dataset) {
            case MUNICIPALITIES -> shown(reading, register);
            case TERRITORIAL_CHANGES -> changes(register);
            case PARTICIPATIONS -> participations(register);
            case GOALS -> goals(reading, register);
            case ACTIVITIES -> activities(reading, register);
        };
    }

    private byte[] csv(Dataset dataset, Reading reading) {
        var register = register(reading);
        return switch (dataset) {
            case MUNICIPALITIES -> Tables.municipalities(shown(reading, register));
            case TERRITORIAL_CHANGES -> Tables.territorialChanges(changes(register));
            case PARTICIPATIONS -> Tables.participations(participations(register));
            case GOALS -> Tables.goals(goals(reading, register));
            case ACTIVITIES -> Tables.activities(activities(reading, register));
        };
    }

    /// All that ever were; of a day only those of that day.
    private List<MunicipalityJson> shown(Reading reading, Register register) {
        var all = municipalities(register);
        return reading.at().isEmpty()
                ? all
                : all.stream().filter(MunicipalityJson::exists).toList();
    }

    private List<MunicipalityJson> municipalities(Register register) {
        return register.municipalities().values().stream()
                .map(one -> MunicipalityJson.of(one, register, siteUrl))
                .toList();
    }

    private static List<TerritorialChangeJson> changes(Register register) {
        return register.territorialChanges().values().stream()
                .map(one -> TerritorialChangeJson.of(one, register))
                .toList();
    }

    private static List<ParticipationJson> participations(Register register) {
        return register.participations().values().stream()
                .map(one -> ParticipationJson.of(one, register))
                .toList();
    }

    private List<GoalJson> goals(Reading reading, Register register) {
        return reading.ask(new Question.Goals()).values().stream()
                .map(one -> GoalJson.of(one, register, siteUrl))
                .toList();
    }

    private List<ActivityJson> activities(Reading reading, Register register) {
        return reading.ask(new ActivityQuestion.Everything()).newest().values().stream()
                .sorted(Comparator.comparingLong(ActivityChange.Published::number))
                .map(one -> ActivityJson.of(one, register, siteUrl))
                .toList();
    }

    private static Register register(Reading reading) {
        return reading.ask(new Question.WholeRegister());
    }
}
