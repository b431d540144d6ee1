package nl.millenniumgemeenten.gateway.page.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.site.Growth;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Span;
import nl.millenniumgemeenten.gateway.site.TakingPart;

/// Draws how the campaign grew: what the register can count by name as a line, what was published
/// at the time as dots.
final class GrowthFigure {
    private static final LocalDate FIRST = Register.FIRST_DAY;
    private static final int HEIGHT = 320;
    private static final int TOP = 30;
    private static final int FLOOR = 290;
    private static final double SEAM = 0.1;

    private final Register register;
    private final Growth growth;
    private final List<CampaignCountChange.Recorded> totals;
    private final TimeScale time;
    private final HeightScale heights;

    private GrowthFigure(Register register, Collection<CampaignCountChange.Recorded> totals) {
        var day = register.today();
        var last = day.isAfter(FIRST) ? day : FIRST.plusDays(1);
        this.register = register;
        this.growth = Growth.of(register, FIRST, last);
        this.time = new TimeScale(FIRST, last);
        this.totals =
                totals.stream()
                        .filter(total -> time.holds(Span.of(total.countedOn()).first()))
                        .sorted(
                                Comparator.comparing(GrowthFigure::day)
                                        .thenComparingInt(
                                                CampaignCountChange.Recorded::municipalities))
                        .toList();
        this.heights = HeightScale.upTo(most(), TOP, FLOOR);
    }

    /// The picture of the day that a register is seen from.
    static GrowthView of(Register register, Collection<CampaignCountChange.Recorded> totals) {
        return new GrowthFigure(register, totals).view();
    }

    private GrowthView view() {
        int now = growth.steps().getLast().participants();
        return new GrowthView(
                summary(now),
                HEIGHT,
                FLOOR,
                years(),
                heights.written().stream()
                        .map(number ->
                                new TickView(
                                        "100%",
                                        heights.at(number), DutchText.number(number), false))
                        .toList(),
                steps(),
                Percent.of(time.at(time.last())),
                heights.at(now),
                DutchText.number(now),
                marks(),
                growth.steps().stream()
                        .map(step ->
                                new RowView(
                                        DutchText.date(step.day()),
                                        DutchText.number(step.participants()),
                                        "",
                                        ""))
                        .toList(),
                totals.stream().map(GrowthFigure::row).toList(),
                undated());
    }

    private int most() {
        int counted = growth.steps().stream().mapToInt(Growth.Step::participants).max().orElse(0);
        int published =
                totals.stream()
                        .mapToInt(CampaignCountChange.Recorded::municipalities)
                        .max()
                        .orElse(0);
        return Math.max(1, Math.max(counted, published));
    }

    private String summary(int now) {
        var known =
                "In het register "
                        + (now == 1 ? "staat " : "staan ")
                        + DutchText.count(now, "deelnemende gemeente", "deelnemende gemeenten")
                        + " met naam.";
        return totals.isEmpty()
                ? known
                : known
                        + " Het laatste totaal dat bekend werd gemaakt is "
                        + words(totals.getLast())
                        + " ("
                        + DutchText.partialDate(totals.getLast().countedOn())
                        + ").";
    }

    private List<TickView> years() {
        var years = new ArrayList<TickView>();
        int last = time.last().getYear();
        for (int year = FIRST.getYear(); year <= last; year++) {
            var day = LocalDate.of(year, 1, 1);
            boolean shown = last - FIRST.getYear() < 6 || year % 5 == 0;
            years.add(
                    new TickView(Percent.of(time.at(day)), FLOOR, Integer.toString(year), !shown));
        }
        return years;
    }

    private List<StepView> steps() {
        var steps = new ArrayList<StepView>();
        var known = growth.steps();
        int before = FLOOR;
        for (int index = 0; index < known.size(); index++) {
            double from = time.at(known.get(index).day());
            double until =
                    time.at(index + 1 < known.size() ? known.get(index + 1).day() : time.last());
            int y = heights.at(known.get(index).participants());
            steps.add(
                    new StepView(
                            Percent.of(from),
                            // Some more than the piece: no light may shine through the seam.
                            Percent.of(until - from + SEAM),
                            Percent.of(until),
                            y,
                            before));
            before = y;
        }
        return steps;
    }

    private List<MarkView> marks() {
        var narrow = new Labels(340);
        var wide = new Labels(720);
        for (var total : totals) {
            narrow.dot(x(total), heights.at(total.municipalities()));
            wide.dot(x(total), heights.at(total.municipalities()));
        }
        var places = new ArrayList<Optional<Labels.Place>>();
        for (var total : totals) {
            var place = place(narrow, total);
            place.ifPresent(found ->
                    wide.take(x(total), heights.at(total.municipalities()), label(total), found));
            places.add(place);
        }
        var marks = new ArrayList<MarkView>();
        for (int index = 0; index < totals.size(); index++) {
            var total = totals.get(index);
            marks.add(
                    places.get(index)
                            .map(place -> mark(total, Optional.of(place), false))
                            .orElseGet(() -> mark(total, place(wide, total), true)));
        }
        return marks;
    }

    private Optional<Labels.Place> place(Labels labels, CampaignCountChange.Recorded total) {
        return labels.place(x(total), heights.at(total.municipalities()), label(total));
    }

    private MarkView mark(
            CampaignCountChange.Recorded total, Optional<Labels.Place> place, boolean wide) {
        var span = Span.of(total.countedOn());
        return new MarkView(
                Percent.of(x(total)),
                heights.at(total.municipalities()),
                Percent.of(time.at(span.first())),
                Percent.of(time.at(span.last())),
                total.qualifier() == CampaignCountChange.Qualifier.EXACTLY,
                DutchText.partialDate(total.countedOn()) + ": " + words(total) + " gemeenten",
                place.isPresent() ? label(total) : "",
                place.map(Labels.Place::right).orElse(0),
                place.map(Labels.Place::down).orElse(0),
                wide);
    }

    private double x(CampaignCountChange.Recorded total) {
        return time.at(day(total));
    }

    /// The middle of the days that the date of a total can mean.
    private static LocalDate day(CampaignCountChange.Recorded total) {
        var span = Span.of(total.countedOn());
        return LocalDate.ofEpochDay((span.first().toEpochDay() + span.last().toEpochDay()) / 2);
    }

    private static String label(CampaignCountChange.Recorded total) {
        return DutchText.number(total.municipalities());
    }

    private static String words(CampaignCountChange.Recorded total) {
        var number = DutchText.number(total.municipalities());
        return switch (total.qualifier()) {
            case EXACTLY -> number;
            case AT_LEAST -> "minstens " + number;
            case MORE_THAN -> "meer dan " + number;
        };
    }

    private static RowView row(CampaignCountChange.Recorded total) {
        var source = total.source();
        return new RowView(
                DutchText.partialDate(total.countedOn()),
                words(total),
                total.note() == null ? "" : total.note(),
                source == null ? "" : source);
    }

    /// Who took part without a known beginning counts from the start, also when it is over by now.
    private String undated() {
        int count =
                (int)
                        register.participations().values().stream()
                                .filter(one -> TakingPart.since(one).isEmpty())
                                .filter(one -> isInTheLine(one.id()))
                                .count();
        return switch (count) {
            case 0 -> "";
            case 1 ->
                    "Van 1 gemeente die meedoet of meedeed weten we niet sinds wanneer. Die telt"
                            + " in de lijn mee vanaf 2007, of vanaf de dag dat de gemeente"
                            + " ontstond.";
            default ->
                    "Van "
                            + DutchText.number(count)
                            + " gemeenten die meedoen of meededen weten we niet sinds wanneer. Zij"
                            + " tellen in de lijn mee vanaf 2007, of vanaf de dag dat de gemeente"
                            + " ontstond.";
        };
    }

    private boolean isInTheLine(String code) {
        return growth.steps().stream().anyMatch(step -> register.participatedOn(code, step.day()));
    }
}
