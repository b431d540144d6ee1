package nl.millenniumgemeenten.gateway.page.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.site.Register;

/// Draws how many municipalities there were on the first day of each year.
final class MunicipalityCountFigure {
    private static final int FIRST_YEAR = Register.FIRST_DAY.getYear();
    private static final int HEIGHT = 260;
    private static final int TOP = 30;
    private static final int FLOOR = 230;
    private static final double FILLED = 0.72;

    private MunicipalityCountFigure() {}

    /// Until the year after that of the day that the register is seen from, as far as is known.
    ///
    /// @param today what comes after it are plans
    static ColumnsView of(Register register, LocalDate today) {
        int last = Math.max(FIRST_YEAR, register.today().getYear() + 1);
        int[] counts = new int[last - FIRST_YEAR + 1];
        int most = 1;
        for (int index = 0; index < counts.length; index++) {
            counts[index] = register.existedOn(LocalDate.of(FIRST_YEAR + index, 1, 1));
            most = Math.max(most, counts[index]);
        }
        var heights = new HeightScale(TOP, FLOOR, most, most);
        double room = 100.0 / counts.length;
        var columns = new ArrayList<ColumnView>();
        var rows = new ArrayList<RowView>();
        for (int index = 0; index < counts.length; index++) {
            var day = LocalDate.of(FIRST_YEAR + index, 1, 1);
            boolean planned = day.isAfter(today);
            int y = heights.at(counts[index]);
            columns.add(
                    new ColumnView(
                            Percent.of(room * index + room * (1 - FILLED) / 2),
                            Percent.of(room * FILLED),
                            y,
                            FLOOR - y,
                            Percent.of(room * (index + 0.5)),
                            Integer.toString(day.getYear()),
                            DutchText.number(counts[index]),
                            counts.length > 7 && (counts.length - 1 - index) % 5 != 0,
                            planned));
            rows.add(
                    new RowView(
                            DutchText.date(day),
                            DutchText.number(counts[index]),
                            planned ? "volgens de plannen" : "",
                            ""));
        }
        return new ColumnsView(
                summary(counts, FIRST_YEAR, last, today), HEIGHT, FLOOR, columns, rows);
    }

    private static String summary(int[] counts, int first, int last, LocalDate today) {
        return "Op 1 januari "
                + first
                + " waren er "
                + DutchText.count(counts[0], "gemeente", "gemeenten")
                + ". Op 1 januari "
                + last
                + (LocalDate.of(last, 1, 1).isAfter(today)
                        ? " zijn het er volgens de plannen "
                        : " waren het er ")
                + DutchText.number(counts[counts.length - 1])
                + ".";
    }
}
