package nl.millenniumgemeenten.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.site.NarrowedList.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers, narrowed by their last digit and by what divides them, beside a count of all of them.
class NarrowedListTest {
    private static final List<Integer> ALL = IntStream.range(0, 500).boxed().toList();
    private static final int OPEN = -1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void each_choice_counts_what_it_would_find_beside_the_others(long seed) {
        var random = new Random(seed);
        for (int turn = 0; turn < 40; turn++) {
            int digit = random.nextBoolean() ? OPEN : random.nextInt(11);
            int divisor = random.nextBoolean() ? OPEN : 2 + random.nextInt(5);
            var digits = way(digit, number -> List.of(number % 10));
            var divisors = way(divisor, NarrowedListTest::divisors);
            var list = new NarrowedList<>(ALL).by("digit", digits).by("divisor", divisors);
            IntPredicate ofDigit = number -> digit == OPEN || number % 10 == digit;
            IntPredicate ofDivisor = number -> divisor == OPEN || number % divisor == 0;

            var found = ALL.stream().filter(ofDigit.and(ofDivisor)::test).toList();
            assertThat(list.count()).isEqualTo(found.size());
            assertThat(list.page(2, 7)).isEqualTo(found.stream().skip(7).limit(7).toList());
            assertThat(list.counts("digit", digits))
                    .isEqualTo(counted(ofDivisor, number -> List.of(number % 10)));
            assertThat(list.counts("divisor", divisors))
                    .isEqualTo(counted(ofDigit, NarrowedListTest::divisors));
        }
    }

    private static Way<Integer, Integer> way(int chosen, IntFunction<List<Integer>> values) {
        return new Way<>(
                chosen == OPEN,
                number -> values.apply(number).contains(chosen),
                () -> ALL.stream().filter(number -> values.apply(number).contains(chosen)).toList(),
                values::apply,
                () -> counted(_ -> true, values));
    }

    private static List<Integer> divisors(int number) {
        return IntStream.range(2, 7).filter(each -> number % each == 0).boxed().toList();
    }

    private static SortedMap<Integer, Integer> counted(
            IntPredicate which, IntFunction<List<Integer>> values) {
        var counts = new TreeMap<Integer, Integer>();
        ALL.stream()
                .filter(which::test)
                .forEach(number ->
                        values.apply(number)
                                .forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }
}
