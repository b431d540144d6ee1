package nl.millenniumgemeenten.content.campaign;

import io.micronaut.json.tree.JsonNode;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.campaign.CampaignSettings.SocialAccount;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads the settings of the campaign from a request.
final class CampaignFields {
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{3,254}$)[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+");
    private static final Pattern NETWORK = Pattern.compile("[a-z0-9]{1,20}(-[a-z0-9]{1,20})?");
    private static final Pattern URL = Pattern.compile("(?=.{1,300}$)https?://[^\\s\"<>]+");
    private static final Pattern FEDIVERSE_NAME = Pattern.compile("[a-z0-9_]{1,30}");
    private static final int INTRODUCTION_LIMIT = 8 * 1024;
    private static final int MOST_ACCOUNTS = 12;

    private CampaignFields() {}

    /// @param before the settings as they are: a desk from before there was a field leaves it as it
    ///   is
    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, naming every field at
    ///   fault
    static CampaignSettings read(@Nullable JsonNode body, CampaignSettings before) {
        var fields = RequestFields.of(body);
        var name = TextFields.line(fields, "name", 1, 80);
        var tagline = TextFields.line(fields, "tagline", 0, 160);
        var participantsLabel = TextFields.line(fields, "participantsLabel", 1, 60);
        var introduction = TextFields.html(fields, "introductionHtml", INTRODUCTION_LIMIT);
        var organiser = TextFields.line(fields, "organiser", 1, 120);
        var email =
                fields.text(
                        "contactEmail", EMAIL, "Gebruik een e-mailadres, zoals info@voorbeeld.nl.");
        var accounts = fields.objects("socialAccounts", CampaignFields::account);
        if (accounts.size() > MOST_ACCOUNTS) {
            fields.refuse("socialAccounts", "Noem hoogstens " + MOST_ACCOUNTS + " accounts.");
        }
        var fediverseName =
                body != null && body.isObject() && body.get("fediverseName") == null
                        ? before.fediverseName()
                        : fediverseName(fields);
        fields.orThrow();
        return new CampaignSettings(
                name,
                tagline,
                participantsLabel,
                introduction,
                organiser,
                email,
                accounts,
                fediverseName);
    }

    private static String fediverseName(RequestFields fields) {
        var name = fields.text("fediverseName", 0, 30);
        if (!name.isEmpty() && !FEDIVERSE_NAME.matcher(name).matches()) {
            fields.refuse(
                    "fediverseName",
                    "Gebruik alleen kleine letters, cijfers en lage streepjes, zoals 'campagne'.");
        }
        return name;
    }

    private static SocialAccount account(RequestFields fields) {
        return new SocialAccount(
                fields.text(
                        "network", NETWORK, "Gebruik kleine letters en cijfers, zoals 'facebook'."),
                TextFields.line(fields, "label", 1, 60),
                fields.text("url", URL, "Gebruik een adres dat met https:// begint."));
    }
}
