package nl.millenniumgemeenten.gateway.desk.campaign;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// An account of the campaign elsewhere, to be filled in.
///
/// @param number counts the rows, from 1
/// @param label the words of the link
/// @param fresh whether the row was asked for just now
public record SocialAccountRowView(
        int number,
        List<OptionView> networks,
        String url,
        String label,
        boolean fresh,
        String networkError,
        String urlError,
        String labelError) {
    public SocialAccountRowView {
        networks = List.copyOf(networks);
    }
}
