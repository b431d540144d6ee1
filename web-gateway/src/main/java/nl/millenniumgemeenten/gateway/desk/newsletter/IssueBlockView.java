package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import org.jspecify.annotations.Nullable;

/// A block of an issue in its form.
///
/// @param number where it stands, from 1
/// @param name what it is called, such as "Blok 2: knop"
/// @param text of a heading, or the words on a button
/// @param options what can be picked in it: pictures, or what is on the site
/// @param search the words that were searched for in it
/// @param picture the one that was chosen, if it can be shown
/// @param items what was picked of the site
/// @param digest what a digest tells of; null for other kinds
/// @param carried what goes along unseen
/// @param fresh whether it was added just now
public record IssueBlockView(
        String id,
        int number,
        String kind,
        String name,
        String text,
        String html,
        String url,
        String alternative,
        List<OptionView> options,
        String search,
        @Nullable MediaPictureView picture,
        List<ItemView> items,
        @Nullable DigestView digest,
        List<HiddenFieldView> carried,
        boolean first,
        boolean last,
        boolean fresh) {

    public IssueBlockView {
        options = List.copyOf(options);
        items = List.copyOf(items);
        carried = List.copyOf(carried);
    }

    /// What a digest tells of.
    ///
    /// @param max how many of each kind at most
    /// @param found what it comes to now, ticked where it is left out
    public record DigestView(
            List<OptionView> kinds,
            List<OptionView> goals,
            List<OptionView> provinces,
            List<OptionView> municipalities,
            String max,
            List<OptionView> found) {

        public DigestView {
            kinds = List.copyOf(kinds);
            goals = List.copyOf(goals);
            provinces = List.copyOf(provinces);
            municipalities = List.copyOf(municipalities);
            found = List.copyOf(found);
        }
    }

    /// Something that was picked. `value` is how it goes along in the form.
    public record ItemView(String kind, String title, String path, String value) {}
}
