package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.subscription.digest.Digest;
import nl.millenniumgemeenten.subscription.digest.Happening;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// What an issue tells of the site. While it is written that is as the site tells it now; from
/// handing in on it is as it was then, and this says what changed since.
@Singleton
public class SiteItems {
    /// So far ahead a digest looks into the agenda.
    private static final Period AHEAD = Period.ofWeeks(6);

    private final Digest digest;

    SiteItems(Digest digest) {
        this.digest = digest;
    }

    /// The blocks with what the site tells now. Nothing is told of twice: what was picked by hand
    /// stands in no digest, and what stands in one digest not in the next.
    ///
    /// @param since what is new counts from here
    @ReadOnly
    public List<Block> filled(List<Block> blocks, Instant since, Instant now) {
        var told = new HashSet<String>();
        for (var block : blocks) {
            if (block instanceof Block.Items(_, var items)) {
                items.forEach(item -> told.add(item.kind() + item.key()));
            }
        }
        return blocks.stream()
                .map(block ->
                        switch (block) {
                            case Block.Items(var id, var items) ->
                                    (Block) new Block.Items(id, current(items, now));
                            case Block.Digest each -> each.telling(found(each, since, now, told));
                            case Block.Heading _,
                                    Block.Text _,
                                    Block.Button _,
                                    Block.Picture _,
                                    Block.Divider _ ->
                                    block;
                        })
                .toList();
    }

    private List<Block.Item> current(List<Block.Item> items, Instant now) {
        return items.stream().map(item -> onSite(item, day(now)).orElse(item)).toList();
    }

    private List<Block.Item> found(
            Block.Digest block, Instant since, Instant now, Set<String> told) {
        var found = new ArrayList<Block.Item>();
        int most = block.max() + block.except().size() + told.size();
        for (var kind : block.kinds()) {
            happenings(block, kind, since, now, most).stream()
                    .filter(each -> !block.except().contains(each.id()))
                    .map(SiteItems::item)
                    .filter(item -> !told.contains(item.kind() + item.key()))
                    .limit(block.max())
                    .forEach(found::add);
        }
        found.forEach(item -> told.add(item.kind() + item.key()));
        return found;
    }

    private List<Happening> happenings(
            Block.Digest block, HappeningKind kind, Instant since, Instant now, int most) {
        if (kind != HappeningKind.AGENDA) {
            return digest.newSince(since, now, List.of(kind), block.filter(), most);
        }
        var today = day(now);
        return digest.coming(today, today.plus(AHEAD), block.filter(), most);
    }

    /// What is to be said about what an issue tells of the site.
    @ReadOnly
    public List<Finding> findings(List<Block> blocks, Instant now) {
        var findings = new ArrayList<Finding>();
        for (var block : blocks) {
            if (block instanceof Block.Digest && block.told().isEmpty()) {
                findings.add(
                        Finding.advice(
                                block.id(),
                                "empty-digest",
                                "Er is niets nieuws dat hierbij past. Lezers zien dit blok niet."));
            }
            for (var item : block.told()) {
                finding(block.id(), item, now).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(UUID block, Block.Item item, Instant now) {
        if (isGone(item, now)) {
            return Optional.of(
                    Finding.blocking(
                            block,
                            "withdrawn-item",
                            "'%s' staat niet meer op de site. Haal het weg, of lever de nieuwsbrief opnieuw in."
                                    .formatted(item.title())));
        }
        if (item.on().filter(day(now)::isAfter).isPresent()) {
            return Optional.of(
                    Finding.advice(
                            block,
                            "over-item",
                            "'%s' was op %s en is dus voorbij."
                                    .formatted(
                                            item.title(),
                                            ItemWords.day(item, ReaderLanguage.DUTCH))));
        }
        return onSite(item, item.on().orElse(day(now)))
                .filter(current -> !same(current, item))
                .map(current ->
                        Finding.advice(
                                block,
                                "changed-item",
                                "'%s' is op de site veranderd sinds de nieuwsbrief werd ingeleverd. Lezers krijgen het zoals het toen was."
                                        .formatted(item.title())));
    }

    /// What it tells of that is not on the site any more, by its titles.
    @ReadOnly
    public List<String> gone(List<Block> blocks, Instant now) {
        return blocks.stream()
                .flatMap(block -> block.told().stream())
                .filter(item -> isGone(item, now))
                .map(Block.Item::title)
                .distinct()
                .toList();
    }

    private boolean isGone(Block.Item item, Instant now) {
        return HappeningKind.of(item.kind()).isPresent()
                && onSite(item, day(now)).isEmpty()
                && digest.follows();
    }

    /// Whether readers would read the same now; what comes again is asked of from its day on.
    private static boolean same(Block.Item current, Block.Item item) {
        return (item.on().isEmpty() || item.on().equals(current.on()))
                && current.title().equals(item.title())
                && current.summary().equals(item.summary())
                && current.path().equals(item.path())
                && current.picture().equals(item.picture());
    }

    private Optional<Block.Item> onSite(Block.Item item, LocalDate from) {
        return HappeningKind.of(item.kind())
                .flatMap(kind -> digest.one(kind, item.key(), from))
                .map(SiteItems::item);
    }

    private static Block.Item item(Happening happening) {
        return new Block.Item(
                happening.kind().word(),
                happening.id(),
                happening.title(),
                happening.summary(),
                happening.path(),
                happening.occursOn(),
                happening
                        .picture()
                        .map(picture ->
                                new Block.ItemPicture(
                                        picture.media(),
                                        picture.path(),
                                        picture.width(),
                                        picture.height(),
                                        picture.alternative())));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Occurrences.ZONE);
    }
}
