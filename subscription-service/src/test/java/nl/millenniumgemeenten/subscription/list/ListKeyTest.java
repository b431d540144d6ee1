package nl.millenniumgemeenten.subscription.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newsletter",
                "goal-3",
                "province-PV27",
                "municipality-GM0363",
                "discussion-12"
            })
    void a_key_says_what_its_list_is_about(String text) {
        assertThat(ListKey.parse(text)).contains(new ListKey(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Newsletter", "goal-0", "goal-", "municipality-0363", "newsletter\n"})
    void anything_else_is_no_key(String text) {
        assertThat(ListKey.parse(text)).isEmpty();
    }
}
