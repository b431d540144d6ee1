package nl.millenniumgemeenten.gateway.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes long words apart that Dutch writes as one: waterputten is water and putten. Only where the
/// whole word is made of words that we know, so that nothing is found by a chance row of letters.
final class Compounds {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final List<String> JOINTS = List.of("", "s", "en", "e", "n");

    /// The words that compounds on this site are made of.
    private static final Set<String> WORDS =
            Set.of(
                    """
                    millennium global goals doel doelen doelstelling gemeente gemeenten gemeentelijk
                    gemeentelijke raad raads college besluit besluiten wethouder burgemeester ambtenaar
                    ambassadeur ambassadeurs burger burgers burgerschap wereld stad steden
                    water put putten pomp pompen school scholen leerling leerlingen kind
                    kinder kinderen basis onderwijs les lessen project projecten plan plannen actie
                    acties nota uitvoering uitvoerings bord borden dag dagen week weken jaar jaren markt
                    markten werk werken groep groepen conferentie bijeenkomst bijeenkomsten vergadering
                    nieuws brief brieven bericht berichten inkoop inkopen beleid handel product
                    producten koffie thee banaan moeder moeders sterfte gezondheid gezondheids zorg
                    vrouw vrouwen meisje meisjes man mannen armoede honger ziekte ziekten bestrijding
                    milieu klimaat natuur energie zonne duurzaam duurzaamheid ontwikkeling ontwikkelings
                    samenwerking samenwerkings hulp bron bronnen band banden jumelage partner partners
                    organisatie campagne campagnes site gids gidsen cursus cursussen advies adviezen
                    bureau ervaring ervaringen uitwisseling tentoonstelling tentoonstellingen foto film
                    avond feest loop kerk kerken jeugd jongeren bibliotheek huis huizen geld subsidie
                    fonds fondsen inwoner inwoners deelname deelnemer deelnemers aanmelding formulier
                    verkiezing jury prijs voorbeeld voorbeelden herindeling grens grenzen kaart kaarten
                    cijfer cijfers vluchteling vluchtelingen vrede vredes recht rechten mensen mens
                    """
                            .split("\\s+"));

    private Compounds() {}

    /// The parts of a word in small letters without accents, or nothing if it is not made of words
    /// that we know.
    static List<String> parts(String word) {
        if (word.length() < 2 * SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        return WORDS.contains(word) || !split(word, parts) ? List.of() : List.copyOf(parts);
    }

    /// The longest part first, so that gemeenteraad is not cut after `gem`.
    private static boolean split(String rest, List<String> parts) {
        if (WORDS.contains(rest)) {
            parts.add(rest);
            return true;
        }
        for (int end = rest.length() - SHORTEST; end >= SHORTEST; end--) {
            var head = rest.substring(0, end);
            if (!WORDS.contains(head)) {
                continue;
            }
            parts.add(head);
            for (var joint : JOINTS) {
                if (rest.startsWith(joint, end)
                        && rest.length() - end - joint.length() >= SHORTEST
                        && split(rest.substring(end + joint.length()), parts)) {
                    return true;
                }
            }
            parts.removeLast();
        }
        return false;
    }
}
