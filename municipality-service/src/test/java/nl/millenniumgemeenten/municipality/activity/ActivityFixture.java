package nl.millenniumgemeenten.municipality.activity;

import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.PartialDate;

/// Activities of Loon op Zand, as a test needs them.
record ActivityFixture(
        String summary,
        String story,
        List<Integer> goals,
        String startedOn,
        String endedOn,
        List<Illustration> pictures) {

    static ActivityFixture content() {
        return new ActivityFixture(
                "Scholen maken een markt.",
                "Kinderen verkochten wat ze maakten.",
                List.of(7),
                "2012",
                "",
                List.of());
    }

    static Activity draft(ActivityFixture content) {
        return Activity.draft(new UUID(0, 1), 1, new MunicipalityCode("GM0809"), content.build());
    }

    ActivityFixture withSummary(String changed) {
        return new ActivityFixture(changed, story, goals, startedOn, endedOn, pictures);
    }

    ActivityFixture withStory(String changed) {
        return new ActivityFixture(summary, changed, goals, startedOn, endedOn, pictures);
    }

    ActivityFixture withGoals(Integer... numbers) {
        return new ActivityFixture(summary, story, List.of(numbers), startedOn, endedOn, pictures);
    }

    ActivityFixture withPeriod(String from, String until) {
        return new ActivityFixture(summary, story, goals, from, until, pictures);
    }

    ActivityFixture withPictures(String alternativeText, boolean decorative) {
        return new ActivityFixture(
                summary,
                story,
                goals,
                startedOn,
                endedOn,
                List.of(
                        new Illustration(
                                "a".repeat(64), 960, 640, alternativeText, decorative, "")));
    }

    ActivityContent build() {
        return new ActivityContent(
                "Millenniummarkt",
                summary,
                story,
                "",
                goals,
                date(startedOn),
                date(endedOn),
                List.of("Basisschool De Start"),
                pictures);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse("", text)
                .orThrow(fault -> new IllegalStateException(fault.toString()));
    }
}
