package nl.millenniumgemeenten.gateway.page.map;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Geography;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import org.jspecify.annotations.Nullable;

/// Makes the small maps of other pages. The country behind them is drawn once for as long as its
/// boundaries are the same, whatever the day: hundreds of pages show it.
@Singleton
public final class SmallMaps {
    private static final Frame FRAME = Frame.country(300);

    /// A shape that is smaller is drawn as a dot.
    private static final int SMALLEST = 9;

    /// A single shape that is smaller gets a ring around it.
    private static final int EASILY_SEEN = 40;

    private volatile @Nullable Known known;

    private record Known(Geography geography, Map<String, String> provinces, Country country) {}

    /// A map on which these municipalities stand out.
    ///
    /// @param label what is to be seen, in words
    public SmallMapView of(
            Reading reading, List<MunicipalityChange.Recorded> municipalities, String label) {
        var country = country(reading);
        boolean alone = municipalities.size() == 1;
        return new SmallMapView(
                label,
                FRAME.width(),
                FRAME.height(),
                country.outline(),
                country.borders(),
                country.dots(),
                municipalities.stream()
                        .flatMap(municipality -> spot(reading, municipality, alone).stream())
                        .toList());
    }

    @SuppressWarnings("ReferenceEquality") // Seldom another object; then it is drawn once more.
    private Country country(Reading reading) {
        var geography = reading.ask(new Question.Boundaries());
        if (geography.byId().isEmpty()) {
            return Country.dotted(reading.ask(new Question.Places()), FRAME);
        }
        var provinces = reading.ask(new Question.Provinces());
        var last = known;
        if (last != null && last.geography() == geography && last.provinces().equals(provinces)) {
            return last.country();
        }
        var country = Country.drawn(geography, provinces, FRAME);
        known = new Known(geography, provinces, country);
        return country;
    }

    private static Optional<SpotView> spot(
            Reading reading, MunicipalityChange.Recorded municipality, boolean alone) {
        var shape =
                reading.ask(new Question.TerritoryOf(municipality.code()))
                        .map(boundary -> Shape.of(boundary.geometry(), FRAME))
                        .filter(found -> size(found) >= SMALLEST);
        if (shape.isPresent()) {
            int[] bounds = shape.get().bounds();
            return Optional.of(
                    new SpotView(
                            PathData.filled(List.of(shape.get())),
                            (bounds[0] + bounds[2]) / 2,
                            (bounds[1] + bounds[3]) / 2,
                            alone && size(shape.get()) < EASILY_SEEN));
        }
        var latitude = municipality.latitude();
        var longitude = municipality.longitude();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new SpotView("", FRAME.x(longitude), FRAME.y(latitude), alone));
    }

    private static int size(Shape shape) {
        if (shape.isEmpty()) {
            return 0;
        }
        int[] bounds = shape.bounds();
        return Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
    }
}
