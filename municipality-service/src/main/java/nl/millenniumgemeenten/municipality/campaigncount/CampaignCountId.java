package nl.millenniumgemeenten.municipality.campaigncount;

import java.util.regex.Pattern;

/// The stable name of a published total: the date and the total as they were first recorded, such
/// as `2010-01-137`. It stays when either is corrected.
public record CampaignCountId(String value) {

    /// What an id looks like.
    public static final Pattern SHAPE =
            Pattern.compile("(19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?-[1-9][0-9]{0,3}");

    public CampaignCountId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a campaign count");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
