package ayneh.source.mirror;

import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.SourceText;

/** Reads sources of one format. */
public interface MirrorReader {

    /**
     * Reads a source.
     *
     * @param text its lines
     * @param settings its settings
     * @param channel the channel that it was saved from
     * @return its messages, with the role of each non-blank line
     * @throws ayneh.diagnostic.InputException if nothing is recognised
     */
    MirrorContents read(SourceText text, SourceSettings settings, ChannelSettings channel);
}
