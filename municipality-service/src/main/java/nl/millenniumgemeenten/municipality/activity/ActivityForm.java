package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.picture.Picture;
import nl.millenniumgemeenten.municipality.picture.Pictures;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what is sent of an activity.
///
/// @param municipality whose activity it is
/// @param content with the sizes of pictures still unknown
record ActivityForm(MunicipalityCode municipality, ActivityContent content) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_STORY = 12_000;
    private static final int LONGEST_RESULT = 4_000;
    private static final int LONGEST_ALTERNATIVE = 300;
    private static final int LONGEST_CREDIT = 100;
    private static final int MOST_PARTNERS = 20;
    private static final int MOST_PICTURES = 12;
    private static final Pattern PARTNER = Pattern.compile("[^\\p{Cntrl}]{1,120}");
    private static final String PARTNER_ADVICE = "Een naam heeft hoogstens 120 tekens.";

    static ActivityForm read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var municipality =
                MunicipalityCode.parse("municipality", fields.text("municipality", 1, 20))
                        .orRefuse(fields::refuse, new MunicipalityCode("GM0000"));
        var content =
                new ActivityContent(
                        fields.text("title", 1, LONGEST_TITLE),
                        fields.text("summary", 0, LONGEST_SUMMARY),
                        fields.text("story", 0, LONGEST_STORY),
                        fields.text("result", 0, LONGEST_RESULT),
                        fields.integers("goals", 1, Goal.MOST),
                        date(fields, "startedOn"),
                        date(fields, "endedOn"),
                        fields.texts("partners", PARTNER, PARTNER_ADVICE),
                        fields.objects("pictures", ActivityForm::picture));
        atMost(fields, "partners", MOST_PARTNERS, content.partners());
        atMost(fields, "pictures", MOST_PICTURES, content.pictures());
        fields.orThrow();
        return new ActivityForm(municipality, content);
    }

    /// The content with its pictures measured. A picture that is not there stays without size.
    ActivityContent measured(Map<String, Picture> known) {
        return new ActivityContent(
                content.title(),
                content.summary(),
                content.story(),
                content.result(),
                content.goals(),
                content.startedOn(),
                content.endedOn(),
                content.partners(),
                content.pictures().stream().map(given -> measured(given, known)).toList());
    }

    private static Illustration measured(Illustration given, Map<String, Picture> known) {
        var picture = known.get(given.hash());
        return picture == null
                ? given
                : new Illustration(
                        given.hash(),
                        picture.width(),
                        picture.height(),
                        given.alternativeText(),
                        given.decorative(),
                        given.credit());
    }

    private static Illustration picture(RequestFields fields) {
        return new Illustration(
                fields.text("hash", Pictures.HASH, "Deze foto kennen we niet."),
                0,
                0,
                fields.text("alternativeText", 0, LONGEST_ALTERNATIVE),
                fields.yes("decorative"),
                fields.text("credit", 0, LONGEST_CREDIT));
    }

    private static PartialDate date(RequestFields fields, String name) {
        return PartialDate.parse(name, fields.text(name, 0, 20))
                .orRefuse(fields::refuse, new PartialDate.Unknown());
    }

    private static void atMost(RequestFields fields, String name, int most, List<?> given) {
        if (given.size() > most) {
            fields.refuse(name, "Dit zijn er te veel: hoogstens " + most + ".");
        }
    }
}
