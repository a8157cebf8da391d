package ayneh.markdown;

import java.util.Optional;

/** Resolves the links of a post for the page that shows it. */
public interface LinkResolver {
    /** Resolves nothing on the site. */
    LinkResolver NONE = new LinkResolver() {
        @Override
        public Optional<String> local(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> tag(String tag) {
            return Optional.empty();
        }
    };

    /** Returns the local address that a link leads to, if the site has its target. */
    Optional<String> local(String address);

    /** Returns the address of a tag's page, if the site has the tag. */
    Optional<String> tag(String tag);

    /** Returns the picture at an address, if the site has it and the page may show it. */
    default Optional<Picture> picture(String address) {
        return Optional.empty();
    }

    /** Returns an external address in the form that a link may have; empty if it isn't safe to follow. */
    default Optional<String> outside(String address) {
        return SafeAddress.vet(address);
    }
}
