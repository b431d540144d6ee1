package nl.millenniumgemeenten.municipality.campaigncount;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.CampaignCountChange.Qualifier;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// A total of participants that somebody published.
///
/// @param countedOn as precise as the source
/// @param note what the source adds; empty where it adds nothing
/// @param source where this is known from; empty where it was not written down
public record CampaignCount(
        CampaignCountId id,
        PartialDate countedOn,
        int municipalities,
        Qualifier qualifier,
        String note,
        String source) {

    /// More municipalities than there ever were at once since the campaign began.
    public static final int MOST = 1000;

    /// The most characters of a note or a source.
    public static final int LONGEST_TEXT = 500;

    public CampaignCount {
        var faults = faults(countedOn, municipalities, note, source);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /// The total, if it can be so.
    public static Decision<CampaignCount> of(
            CampaignCountId id,
            PartialDate countedOn,
            int municipalities,
            Qualifier qualifier,
            String note,
            String source) {
        return Decision.of(
                faults(countedOn, municipalities, note, source),
                () -> new CampaignCount(id, countedOn, municipalities, qualifier, note, source));
    }

    private static List<Fault> faults(
            PartialDate countedOn, int municipalities, String note, String source) {
        var faults = new ArrayList<Fault>();
        if (!countedOn.known()) {
            faults.add(new Fault("countedOn", "Vul in wanneer dit is geteld."));
        }
        if (municipalities < 1 || municipalities > MOST) {
            faults.add(new Fault("municipalities", "Dit moet tussen 1 en " + MOST + " liggen."));
        }
        refuseLength("note", note, faults);
        refuseLength("source", source, faults);
        return faults;
    }

    private static void refuseLength(String field, String text, List<Fault> faults) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            faults.add(new Fault(field, "Gebruik hoogstens " + LONGEST_TEXT + " tekens."));
        }
    }
}
