package nl.millenniumgemeenten.gateway.page.figures;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.site.Register;

/// Which part of all inhabitants lived in a participating municipality, in the years of which the
/// inhabitants of every municipality are known. Where one is missing the share would be a guess.
final class InhabitantFigure {
    private static final int FIRST_YEAR = Register.FIRST_DAY.getYear();

    private final Register register;

    InhabitantFigure(Register register) {
        this.register = register;
    }

    /// A row for each year, oldest first, until the day that the register is seen from.
    List<BarView> rows() {
        var rows = new ArrayList<BarView>();
        for (int year : years()) {
            bar(year).ifPresent(rows::add);
        }
        return rows;
    }

    private SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        for (var municipality : register.municipalities().values()) {
            for (var count : municipality.populations()) {
                years.add(count.year());
            }
        }
        return years.subSet(FIRST_YEAR, Math.max(FIRST_YEAR, register.today().getYear() + 1));
    }

    private Optional<BarView> bar(int year) {
        var day = LocalDate.of(year, 1, 1);
        long all = 0;
        long participating = 0;
        for (var municipality : register.municipalities().values()) {
            if (register.existedOn(municipality.code(), day)) {
                var inhabitants = inhabitants(municipality, year);
                if (inhabitants.isEmpty()) {
                    return Optional.empty();
                }
                all += inhabitants.get();
                if (register.participatedOn(municipality.code(), day)) {
                    participating += inhabitants.get();
                }
            }
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(
                        new BarView(
                                DutchText.date(day),
                                "",
                                Percent.of((double) participating, (double) all),
                                share(participating, all),
                                DutchText.number(participating)
                                        + " van de "
                                        + DutchText.number(all)
                                        + " inwoners"));
    }

    private static Optional<Integer> inhabitants(
            MunicipalityChange.Recorded municipality, int year) {
        return municipality.populations().stream()
                .filter(count -> count.year() == year)
                .map(MunicipalityChange.Population::inhabitants)
                .findFirst();
    }

    private static String share(long part, long whole) {
        var format = NumberFormat.getNumberInstance(Locale.of("nl", "NL"));
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(100.0 * (double) part / (double) whole) + "%";
    }
}
