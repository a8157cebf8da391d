package ayneh.suggest;

import ayneh.yaml.YamlEditor;

/**
 * An entry that an owner might add to the settings.
 *
 * @param confidence how sure it is
 * @param entry the entry, with the reasons for it as comments
 */
public record Suggestion(Confidence confidence, YamlEditor.Entry entry) {}
