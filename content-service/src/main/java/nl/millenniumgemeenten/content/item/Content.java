package nl.millenniumgemeenten.content.item;

import java.util.Collection;
import nl.millenniumgemeenten.content.media.UsedMedium;

/// What an edition of any kind of item holds, as far as the frame looks into it.
public interface Content {

    /// What the desk calls it.
    String title();

    /// The pictures and files that it uses.
    Collection<UsedMedium> media();
}
