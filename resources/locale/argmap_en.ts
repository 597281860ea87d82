<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Canvas</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloatingEditor</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About argmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument maps for policy workshops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt} and PySide6 (LGPL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an Example Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete with What Hangs on It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Only This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection to This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuttal of This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked Premise beside This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undercut of This Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underpinning of This Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sibling After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sibling Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim in Between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or Unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold One Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold One Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premise Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bears On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn Reason into Objection or Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link To…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object To…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join into Linked Premises, or Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Under…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the Layout Place It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and Gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About argmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a statement or an argument first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to link to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link this to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object with this to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place by Hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Up One Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Down One Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Map’s Own Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend Selection Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend Selection Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend Selection Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend Selection Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing hangs on this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Objects to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undercuts a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underpins a step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>“{name}” is no longer where it was. Save to write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed “{name}”; you have edits that it does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load Its Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>edit</name>
    <message>
        <source>Recover edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rebuttal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add undercut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add underpinning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too much to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was copied from a later version of argmap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied is damaged and cannot be pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a statement or an argument first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to delete here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind “{kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” supports or attacks something, which no question can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments bear on “{name}”; they could not then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a question has positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question answers no question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such camp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change standard of proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change aspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are a group already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected is in a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a statement can be a premise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an argument has premises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” bears on it in this way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a premise of it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the only premise of that argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link to take out here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no premise of that argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse polarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change polarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join as linked premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no linked premises to split here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split linked premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join or split premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These do not bear on the same thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bear on several things together. Select the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two or more reasons for the same conclusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason and an objection cannot be joined in one argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of statement “{kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a question; it can be answered, but it supports nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No argument can bear on “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot bear on itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place needs two finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” hangs on “{other}” itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move under another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot move up any further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before “{name}” to hang it under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first among its siblings already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last among its siblings already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That has {count} lines; {most} is the most to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected was placed by hand; it is automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this map was placed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place all automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change premise’s role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negate premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change whether premise is implicit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a premise first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “{id}” is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to remove here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot move any further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is not there to be linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be changed is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sibling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position answers its question directly; nothing fits between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a reason for or against anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert claim between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a statement first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an argument first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one statement or argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” bears on {count} things. Select the arrow that you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” answers a question; that is not a step of an argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to change here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map has no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit map’s details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That value does not fit {field}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG: sharp at any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF: for print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole map as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page of the map’s size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not end in .svg, .pdf or .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this map has no scenario “{id}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported as “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px need {megabytes} MB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a very large picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer takes no output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Untitled map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be opened: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map is open in another window or on another machine; here it is for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For reading only: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things in this file need a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older version is kept as a backup if you overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost if you don’t.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Find in texts, tags, notes and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bears on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. practical reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts when it is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>implicit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left unsaid in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this premise out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statements} statements, {arguments} arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add a camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks against {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports {target}, together with {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks against {target}, together with {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step from {premise} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not: {premise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Cite a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight is a number from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For yourself or for the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part in the argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part in argument {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a text, or add a claim on empty ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box onto another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect; on empty ground, a new claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag empty ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with a rubber band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space held, or middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan; with Ctrl, zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True, false, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Esc while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the text; Undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the text and add a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the text and add a sibling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointer and typing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuttal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underpinning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undercut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>Position {place} of {count} on “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason {place} of {count} for “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection {place} of {count} to “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked premise with “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underpins the step from “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undercuts the step from “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row}, {count} below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row}, {count} below, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row}, stands in full elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>picker</name>
    <message>
        <source>Type, or click on the map; Esc to leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step from “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Answers a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feasibility: can we?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds only if this is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds unless this does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contrary is the premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unstated premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not apply in this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feasibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unstated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks against: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>underpins the step to: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undercuts the step to: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: {premises}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing replaces the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel zooms instead of panning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing glides (reduced motion)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step, without what is still to come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of this step, or of the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the step with this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black screen; any key returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White screen; any key returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to what the pointer is on, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker’s notes (on this screen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around; a key of the story returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} / {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statement}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to present yet: the map has no statements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} – presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {number}: press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last step. Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ returns to the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes · {minutes:g} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 2 3 … Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>“{id}” in {end} could not be read; it is kept as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” answers “{end}”, which is not in this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” answers “{end}”, which is no question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is of the camp “{end}”, which is not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” cites “{end}”, which is not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” cites a passage of “{end}” that ends before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weight of “{end}” is not between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument “{id}” has the premise “{end}” twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{end}” has two places; the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reasoning runs in a circle: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camp “{id}” has a stance on “{end}”, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario “{id}” sets “{end}”, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step “{id}” names “{end}”, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group “{id}” names “{end}”, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edits cannot be read any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: the id stands before, in {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record} hangs on “{gone}”, which could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{noun} “{id}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {noun} without an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record} has no “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: “{field}” is {found}, none of {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: “{field}” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: “{field}” has nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: “{field}” is {found}, less than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: “{field}” is {found}, not {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what belongs there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file breaks off here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is nested more than 200 levels deep here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number has too many digits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is not written as JSON wants it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text goes over the end of the line, or has a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text has a broken escape after a backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map has ended, but the file goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a field is not in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is in {encoding}; saving it will write UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a text file, so it holds no map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the byte {byte} is not UTF-8: the file is damaged or in another encoding; such characters are shown as {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a character (a lone surrogate), {count} times; shown as {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cause}; what stands before it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has {size} MB; a map may have {largest} MB at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system could not read it: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {found}, not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {noun} is {found}, not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds {found}, not a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no argument map: its “format” is {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no argument map: it lacks “&quot;format&quot;: &quot;argmap&quot;”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” stands more than once; the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a finite number; it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file names no version; it is read as {current}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no version {version}; the file is read as version {current}, and opened for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map is of version {version}, newer than this argmap, which knows {current}; it is opened for reading only, and some of it may not be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument “{id}” has the premise “{end}”, which is no statement here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument “{id}” concludes to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument “{id}” concludes to “{end}”, which is not in this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place “{id}” is for “{end}”, which is not in this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record has no id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not drawn on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the problems away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in this file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>“{title}” has edits from {when} that were never saved ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has edits from {when} that were never saved ({count}). Its file has changed since; they come back as a map of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too large for this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have no permission to write there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be saved: {cause}. The file is as it was, and your changes are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits cannot be kept for after a crash ({cause}). Save the map soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no file yet: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open for reading only. Save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed “{name}” since it was opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map could not be written in a form that can be read again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older version could not be kept: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but the disk did not confirm it: do not switch the machine off yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scenarios</name>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newspaper article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family, Given; Family, Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new source:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the new source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. 3.2, or p. 14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Map an argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question, the positions that answer it, and what speaks for and against each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>Something went wrong inside argmap. Your edits are kept; save the map and, if it goes on, start argmap again. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>This map is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred by the analyst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordinary premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desirability: should we?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feasibility: can we?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preponderance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear and convincing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialectical validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scintilla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neutral colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
