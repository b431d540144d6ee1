package nl.millenniumgemeenten.content.alert;

import java.util.List;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.item.Content;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.content.media.UsedMedium;
import nl.millenniumgemeenten.events.AlertChange;

/// What an edition of an alert holds.
///
/// @param path it stands on the page there and on all pages under it; `/` is the whole site
public record AlertContent(String title, SafeHtml body, AlertChange.Severity severity, String path)
        implements Content {

    @Override
    public List<UsedMedium> media() {
        return MediaUses.inBody(body.value()).toList();
    }
}
