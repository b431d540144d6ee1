package nl.millenniumgemeenten.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gemeente gemeenten gemeentes",
                "duurzaam duurzame duurzaamheid",
                "huis huizen",
                "brief brieven",
                "school scholen",
                "stad steden",
                "kind kinderen",
                "doel doelen",
                "gids gidsen",
                "cursus cursussen",
                "idee ideeen",
                "bord borden",
                "put putten",
                "onthuld onthullen onthult onthulling",
                "ervaring ervaringen",
                "eerlijk eerlijke",
                "internationaal internationale",
                "gezond gezondheid",
                "foto foto's",
                "raad raden",
                "deelname deelnemen deelnemers"
            })
    void the_forms_of_a_word_have_one_stem(String forms) {
        var stemmer = new Stemmer();

        var stems = Arrays.stream(forms.split(" ")).map(stemmer::stem).collect(Collectors.toSet());

        assertThat(stems).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoorn horen", "ede eed", "put punt", "handel hand", "water wat"})
    void other_words_have_other_stems(String words) {
        var stemmer = new Stemmer();

        var stems = Arrays.stream(words.split(" ")).map(stemmer::stem).collect(Collectors.toSet());

        assertThat(stems).hasSize(2);
    }
}
