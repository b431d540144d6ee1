package nl.millenniumgemeenten.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdTest {
    @Test
    void an_id_as_we_write_it_is_one() {
        var id = UUID.randomUUID();

        assertThat(TypedId.read(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1-1-1-1-1",
                "7D4F1C9E-2B6A-4C7E-9D1F-3A5B8C2E6F40",
                "7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6f40 ",
                "7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6f40\n",
                "7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6f400",
                "7d4f1c9e2b6a4c7e9d1f3a5b8c2e6f40",
                "7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6fg0",
            })
    void nothing_else_is_one(String typed) {
        assertThat(TypedId.read(typed)).isEmpty();
    }
}
