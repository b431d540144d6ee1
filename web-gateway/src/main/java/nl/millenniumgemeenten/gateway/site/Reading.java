package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One reading of an image: it remembers what was asked and answered. Pages see the site only
/// through this. Not thread-safe: one per rendering.
public final class Reading {
    private final SiteImage image;
    private final Optional<LocalDate> at;
    private final Optional<Unshown> unshown;
    private final LocalDate today;
    private boolean todayAsked;
    private final Map<Question<?>, Answer> answers = new HashMap<>();

    /// The site as it is today.
    public Reading(SiteImage image) {
        this(image, Optional.empty());
    }

    /// The site of today as who reads a draft sees it. No page of the store is made from this.
    public Reading(SiteImage image, Unshown unshown) {
        this(image, Optional.empty(), Optional.of(unshown));
    }

    /// The site seen from a day, today where none is given.
    public Reading(SiteImage image, Optional<LocalDate> at) {
        this(image, at, Optional.empty());
    }

    private Reading(SiteImage image, Optional<LocalDate> at, Optional<Unshown> unshown) {
        this.image = at.map(image::on).orElse(image);
        this.at = at;
        this.unshown = unshown;
        this.today = image.register().today();
    }

    /// Today, also where another day was asked for; remembered as an answer is.
    public LocalDate today() {
        todayAsked = true;
        return today;
    }

    /// The day that was asked for, if it was.
    public Optional<LocalDate> at() {
        return at;
    }

    /// The address of another page of the register, of the same day.
    public String address(String path) {
        return at.map(day -> Target.of(path, Target.AT, day.toString()).text()).orElse(path);
    }

    /// Where the files of the media library with this hash stand, with a slash at its end. Only
    /// where a draft is read, it is not the same for all.
    public String mediaDirectory(String hash) {
        return unshown.filter(_ -> !image.media().show(hash))
                .map(Unshown::directory)
                .orElse(Media.DIRECTORY);
    }

    /// The answer to a question, remembered.
    @SuppressWarnings("unchecked") // An answer is stored under the question that gave it.
    public <A> A ask(Question<A> question) {
        return (A) answers.computeIfAbsent(question, this::answer).value();
    }

    private Answer answer(Question<?> question) {
        var answer =
                unshown.isPresent() && question instanceof Question.StoredMedia(var id)
                        ? unshown.get().stored(id)
                        : question.ask(image);
        return new Answer(answer, question.madeOf(image));
    }

    /// What was asked so far, with the answers.
    public Sources sources() {
        return new Sources(
                at, todayAsked ? Optional.of(today) : Optional.empty(), Map.copyOf(answers));
    }

    /// What a page was made from.
    ///
    /// @param at the day that it is about, if it is not about today
    /// @param today the day on which it was made, if that matters
    public record Sources(
            Optional<LocalDate> at, Optional<LocalDate> today, Map<Question<?>, Answer> answers) {
        public Sources {
            answers = Map.copyOf(answers);
        }

        /// Whether a page made from this would come out the same from another image.
        public boolean holdIn(SiteImage image) {
            if (today.filter(day -> !day.equals(image.register().today())).isPresent()) {
                return false;
            }
            var seen = at.map(image::on).orElse(image);
            for (var entry : answers.entrySet()) {
                if (!entry.getValue().holds(entry.getKey(), seen)) {
                    return false;
                }
            }
            return true;
        }
    }
}
