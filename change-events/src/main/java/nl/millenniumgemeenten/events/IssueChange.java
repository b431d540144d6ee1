package nl.millenniumgemeenten.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of an issue of the newsletter: what it says and how many got it, never who.
/// Its address is `/nieuwsbrief/{number}-{slug}`, or `/nieuwsbrief/{number}` where its slug is
/// empty; neither changes.
public sealed interface IssueChange extends Change {

    UUID id();

    /// Counts the issues; also in the address.
    long number();

    /// Where the counted links in its mail lead, the first at `/nieuwsbrief/{number}/link/1`; empty
    /// where nothing is counted, and in older messages.
    List<String> links();

    @Override
    default String subject() {
        return id().toString();
    }

    /// An issue that everybody can read.
    sealed interface Archived extends IssueChange {

        /// The readable part of its address; may be empty.
        String slug();

        /// The subject of its mail, which is its title.
        String title();

        /// What mail programs show behind the subject; may be empty.
        String preheader();

        /// Such as `nl`.
        String language();

        /// The keys of the lists whose readers got it.
        List<String> lists();

        /// What it says, as a page shows it.
        List<Block> blocks();

        /// When its first mail left, or just before.
        Instant publishedAt();

        /// The pictures that it shows.
        @JsonIgnore
        default List<MediaUse> pictures() {
            return blocks().stream().flatMap(block -> block.pictures().stream()).toList();
        }
    }

    /// It goes to its readers, and stands in the archive from now on.
    record Published(
            UUID id,
            long revision,
            long number,
            String slug,
            String title,
            String preheader,
            String language,
            List<String> lists,
            List<Block> blocks,
            Instant publishedAt,
            List<String> links)
            implements Archived {
        public Published {
            lists = List.copyOf(lists);
            blocks = List.copyOf(blocks);
            links = Later.listOf(links);
        }
    }

    /// Everybody was tried; or it was stopped on its way.
    ///
    /// @param sentAt when that had happened
    /// @param recipients for how many it was
    /// @param accepted by how many mail servers took it
    /// @param failed how many were refused for good
    /// @param inDoubt of how many nobody can know
    /// @param dropped how many left, or were left out, before their turn came
    record Sent(
            UUID id,
            long revision,
            long number,
            String slug,
            String title,
            String preheader,
            String language,
            List<String> lists,
            List<Block> blocks,
            Instant publishedAt,
            Instant sentAt,
            long recipients,
            long accepted,
            long failed,
            long inDoubt,
            long dropped,
            List<String> links)
            implements Archived {
        public Sent {
            lists = List.copyOf(lists);
            blocks = List.copyOf(blocks);
            links = Later.listOf(links);
        }
    }

    /// Kept as the last word on its number, so that the site answers 410 instead of 404. The links
    /// in mails that people have go on leading where they led.
    record Withdrawn(
            UUID id,
            long revision,
            long number,
            String title,
            Instant withdrawnAt,
            List<String> links)
            implements IssueChange {
        public Withdrawn {
            links = Later.listOf(links);
        }
    }

    /// One piece of an issue. Addresses in it are paths of the site or whole ones.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Text.class, name = "text"),
        @JsonSubTypes.Type(value = Items.class, name = "items"),
        @JsonSubTypes.Type(value = Button.class, name = "button"),
        @JsonSubTypes.Type(value = Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Divider.class, name = "divider")
    })
    sealed interface Block {

        /// The pictures that it shows.
        @JsonIgnore
        default List<MediaUse> pictures() {
            return switch (this) {
                case Picture picture -> List.of(picture.picture());
                case Items items -> items.ofItems();
                case Heading _, Text _, Button _, Divider _ -> List.of();
            };
        }
    }

    /// A heading above what follows.
    record Heading(String text) implements Block {
        public Heading {
            Objects.requireNonNull(text);
        }
    }

    /// Running text, sanitised: `p h3 ul ol li strong em br a`.
    record Text(String html) implements Block {
        public Text {
            Objects.requireNonNull(html);
        }
    }

    /// Things on the site, as they were.
    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        private List<MediaUse> ofItems() {
            return items.stream()
                    .map(Item::picture)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    /// A link that stands out.
    record Button(String label, String url) implements Block {
        public Button {
            Objects.requireNonNull(label);
            Objects.requireNonNull(url);
        }
    }

    /// A picture.
    ///
    /// @param url where it leads; empty for nowhere
    record Picture(MediaUse picture, String url) implements Block {
        public Picture {
            Objects.requireNonNull(picture);
            Objects.requireNonNull(url);
        }
    }

    /// A line between what comes before and after it.
    record Divider() implements Block {}

    /// Something on the site, as it was when the issue was made.
    ///
    /// @param type such as `news`
    /// @param key which one of that type
    /// @param summary may be empty
    /// @param path where it stood on the site
    /// @param on the day on which it is, of what is on the agenda
    record Item(
            String type,
            String key,
            String title,
            String summary,
            String path,
            @Nullable LocalDate on,
            @Nullable MediaUse picture) {
        public Item {
            Objects.requireNonNull(type);
            Objects.requireNonNull(key);
            Objects.requireNonNull(title);
            Objects.requireNonNull(summary);
            Objects.requireNonNull(path);
        }
    }
}
