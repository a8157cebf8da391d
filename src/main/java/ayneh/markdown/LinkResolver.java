package ayneh.markdown;

import java.util.Optional;

/** Where links of a post lead on the page that shows it. */
public interface LinkResolver {

    /** The local address that a link leads to, if the site has what it means. */
    Optional<String> local(String address);

    /** The address of a tag's page, if the site has the tag. */
    Optional<String> tag(String tag);

    /** The address of a place outside the site as a link may have it; empty where that isn't safe to follow. */
    default Optional<String> outside(String address) {
        return SafeAddress.vet(address);
    }
}
