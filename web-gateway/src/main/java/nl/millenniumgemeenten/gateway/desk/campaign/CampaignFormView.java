package nl.millenniumgemeenten.gateway.desk.campaign;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.KeepingView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// The settings of the campaign. The names of the fields are those of the components; `accounts`
/// are the rows of the accounts elsewhere, and `server` is what stands behind the name in the
/// fediverse. `opened` is what the form was filled with; `notice` says what has just succeeded and
/// may be empty.
public record CampaignFormView(
        DeskLayoutView layout,
        String notice,
        String revision,
        List<HiddenFieldView> opened,
        KeepingView keeping,
        String name,
        String tagline,
        String participantsLabel,
        String introduction,
        String organiser,
        String contactEmail,
        List<SocialAccountRowView> accounts,
        String fediverseName,
        String server,
        FormErrorsView errors) {

    public CampaignFormView {
        opened = List.copyOf(opened);
        accounts = List.copyOf(accounts);
    }
}
