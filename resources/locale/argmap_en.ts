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
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Assumptions</source>
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
        <source>Copy Board as Table</source>
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
        <source>Assumption It Rests On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection to This Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for This Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a Premise Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a Reason Is About</source>
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
        <source>Show on the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Map’s Own Values Too</source>
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
        <source>Cite a Source…</source>
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
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip: True, False, Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip on a Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Something Else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the Trial as a Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Scenario from What Is Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Verdicts Are Found</source>
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
        <source>Add Step from Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or Close the Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type In Ballots on Paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result over the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones in the Room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the Room at Once</source>
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
        <source>&amp;Scenario</source>
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
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Board</source>
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
        <source>Scenario {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Map’s Own Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no scenarios yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an assumption first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a scenario first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vote is open; close it first, so that nobody is led.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word Document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Changed Since…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Page to Look Around In…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PowerPoint Slides…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout, PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster, PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Lists as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for Spreadsheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, Plain UTF-8…</source>
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
        <source>Scroll Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll Right</source>
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
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking Lot</source>
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
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenting a Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells the verdicts, which are hidden now.</source>
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
    <message>
        <source>The map is what is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With All Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a poll first, on the page of polls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vote has been closed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” weighs as a reason for “{target}”, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” weighs as an objection to “{target}”, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” weighs in support of the step from “{target}”, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” weighs against the step from “{target}”, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” weighs by itself, from 0 to 1.
Verdicts are found by degrees of strength here: a statement starts from this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each of these {count} weighs, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map’s own weight: it counts where a scenario sets no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map’s own weight: what is shown now sets another, {weight}, which the inspector has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way this map’s verdicts are found looks at no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose}

{counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is a reason or an objection has a weight that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It bears on several things. Weigh which step?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
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
    <name>board</name>
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
    <message>
        <source>“{name}” weighs {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {line} {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position}: why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the decision turns on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no position yet. Make one of its statements a position, or add one: the board shows what each scenario makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario yet. Add one, or flip an assumption and keep the trial: each is a row here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (flipped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdicts are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasons weighed against objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees of strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grounded acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferred acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semi-stable acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ideal acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>If not: {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If so: {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unless so: {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unless not so: {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks against a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: a reason for this (Shift: an objection). Drag: link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: what this is a reason for. Drag: link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Both come out the same: no verdict differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}  {title}</source>
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
        <source>The map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial, not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one setting yet. Add a scenario, or flip something on trial, to compare it with the map’s own values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different settings to see what differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are hidden; what is set otherwise stands out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>The vote is open. Votes so far: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! over {minutes:g} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {minutes:g} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenter’s window – argmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario  (Alt + number)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes  (+ − size, Ctrl+↑↓ scroll)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}  {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then step {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes out next: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is black; any key returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is white; any key returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll: {title} (V opens and closes it)</source>
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
        <source>Recover votes</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Add objection to a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add reason for a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add assumption</source>
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
        <source>Verdicts cannot be found by “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how verdicts are found</source>
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
        <source>Change what it is about</source>
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
        <source>Turn reason into objection or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change for or against</source>
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
        <source>“{name}” is not a reason for or against anything yet. Link it to the same conclusion first; or select the reason and choose Insert › Assumption It Rests On.</source>
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
        <source>Move up one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first in its row already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last in its row already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before “{name}” to hang it under.</source>
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
        <source>Change how a premise counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a premise count when false, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change whether a premise is left unsaid</source>
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
        <source>Duplicate scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete scenario</source>
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
        <source>The map has nothing to make steps from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what the step shall show first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what a step shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what shall come out next first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a step should name is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step takes from 0 minutes to a day.</source>
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
        <source>Add neighbour</source>
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
    <message>
        <source>Keep the trial as a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{statement}” is {value} in “{scenario}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not in the map any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out what is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A remark needs words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park {count} remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This remark is on the map already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such remark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked cannot change once a round has been opened; make a new poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round of this poll is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This poll has had both its rounds; make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement that this poll asks about is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This round is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no ballots here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ballots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands cannot rank; use ballots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget who is who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set value from the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight is a number from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set weight from the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was voted on is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the vote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ballot does not answer what this poll asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count is for no answer to this poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no fewer than no hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poll needs a title: the question to the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is open; close that vote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least two statements to choose between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one statement to ask about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer critical question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has this objection already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn question into objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change review date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what would show it failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is done to make it come true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is done in case it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only assumptions are watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is written like 2027-03-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence is a number from 0 to 1.</source>
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
        <source>HTML: a page to look around in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PowerPoint: a slide a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout, PDF: a page a step</source>
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
        <source>No scenario is shown.</source>
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
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: a table for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown: a table for papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page of the board’s size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not end in .svg, .pdf, .png, .html, .pptx</source>
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
        <source>{map} slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} handout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written.</source>
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
        <source>{map}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported as “{name}” in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this machine opens “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting …</source>
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
    <message>
        <source>“{name}” does not end in .svg, .pdf, .png, .csv or .md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the board as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was before it was saved on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was saved last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier version of this map</source>
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
    <name>fixes</name>
    <message>
        <source>Take Out What Is Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring It between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite the Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>handout</name>
    <message>
        <source>{title} · {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hint</name>
    <message>
        <source>Type the question, or double-click anywhere.</source>
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
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical questions</source>
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
        <source>Own scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the list has none</source>
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
        <source>Counts when it is false</source>
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
        <source>Is about</source>
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
        <source>{count} statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statements}, {arguments}</source>
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
        <source>How verdicts are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts by</source>
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
        <source>{bears}, unless {premise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if not, {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if so, {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless so, {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless not so, {bears}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {title}</source>
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
        <source>Weight in the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in the scenario</source>
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
        <source>{weight} unless set (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what is being tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the scenario “{title}”</source>
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
        <source>What it does</source>
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
        <source>Own weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would show it failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make it come true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In case it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
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
        <source>Click a handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason for this; with Shift, an objection</source>
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
        <source>Double-click a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or Space on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip a value, or choose a scenario and see why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or Enter on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there on the map; Esc leaves any page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, F2 or typing in the assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a cell; Enter goes down, Tab goes on, Esc leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 2, 3 and 0 in the stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts, rejects, leaves open, says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter in the assumptions or stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing on a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace its words; undo brings them back</source>
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
        <source>Keep the text and add a neighbour</source>
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
        <source>Reason for a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection to a step</source>
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
    <name>moved</name>
    <message>
        <source>{name} now holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} now fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {clause}; no other verdict changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changes}, because {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changes}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rises from {then} to {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} falls from {then} to {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more verdicts change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more verdict changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not known {whether}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} counts again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} weighs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} weighs less</source>
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
        <source>Supports the step from “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks against the step from “{above}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mark}: {words}</source>
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
        <source>no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row}; {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map: arrow keys move it; the list says all that is on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows move · + and − zoom · 0 whole map · / search · F fold · L list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hangs from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position {place} of {count} on “{above}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason {place} of {count} for “{above}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection {place} of {count} to “{above}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked premise with “{above}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports the step from “{above}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks against the step from “{above}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relation} (in full elsewhere)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Pages</source>
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
    <message>
        <source>docx, export, brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export, brief, print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>html, export, brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>md, text, export, brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differences, versions, compare, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>html, website, interactive, share, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pptx, presentation, deck, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper, print, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper, print, wall, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables, spreadsheet, excel, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create, empty, start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load, import file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample, template, tutorial, demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup, duplicate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brief, export, write up, summary, docx, word, pdf, html, web page, changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export, share, slides, pptx, web page, html, handout, poster, csv, tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image, png, svg, pdf, save picture, screenshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, csv, spreadsheet, excel, matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv, spreadsheet, excel, list, register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title, author, description, about the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image, screenshot, clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipboard, excel, spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove, branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename, change, rewrite, wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search, show only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings, options, language, motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue, problem, decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option, answer, alternative, idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement, box, node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fact, data, proof, source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pro, because, support, argument, child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>con, but, against, counter, attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fact, data, proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer, reply, counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, together with, co-premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on, if, premise, condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sibling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undercut, does not follow, irrelevant, exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>underpinning, why it follows, warrant, backing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layout, direction, vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layout, direction, horizontal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapse, expand, hide branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole map, zoom to fit, overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, matrix, grid, scenarios and positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side, two scenarios, difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hinges, sensitivity, what decides, crux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register, list of assumptions, watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camps, stakeholders, who says what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes, survey, ballots, print ballots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details, fields, sources, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks, comments, notes, ideas for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors, warnings, checks, mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours, signs, symbols, what it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bright, colours, mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night, colours, mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says it, party, stakeholder, side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citation, reference, quote, footnote, page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength, importance, probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bears on, aspect, desirability, feasibility, should we, can we</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pro, con, swap, support, attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect, arrow, line, support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect, arrow, line, attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect, remove arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>combine, together, co-premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change assumption, toggle, what if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toggle, what if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what if, suppose, experiment, trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save what if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discard, reset, end what if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method, evaluation, reasoning, semantics, balance of arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present, slide show, full screen, talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present, slide show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slide, scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slides, storyboard, tell the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start voting, poll, survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qr code, wifi, audience, participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop, disconnect, phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcuts, keyboard, mouse, cheat sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parking</name>
    <message>
        <source>Under which statement does it belong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} counts now, as a reason for {target}. Undo parks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} counts now, as an objection to {target}. Undo parks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} counts now, as a reason for {target}, though it asks something: say the answer instead. Undo parks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} counts now, as an objection to {target}, though it asks something: say the answer instead. Undo parks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now a position on {target}. Undo parks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the map and bears on nothing yet. Undo parks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is parked. Remarks come from the field below, from a presentation (K) and from phones in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag onto the map (Alt: against) · Enter for, Shift+Enter against what is selected · Del removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the parking lot away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be placed: {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many, not taken: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more, as soon as these are fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ on the map</source>
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
    <message>
        <source>{target} · {kind}</source>
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
        <source>Can it be done?</source>
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
        <source>Counts when it is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left unsaid in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not stand here</source>
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
        <source>decisive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can it be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left unsaid</source>
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
        <source>no limit</source>
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
        <source>supports the step to: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks against the step to: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true: “{phrase}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false: “{phrase}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word}: {premise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: {premises}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>polls</name>
    <message>
        <source>How sure, 0–100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely is it that this is true? 0 = surely not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree or disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one would you choose?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank by importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these in order; the most important first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters most?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, in other words then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room: median {middle}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room: median {before} → {middle}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room: place {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room: {count} of {votes} agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room: chosen by {count} of {votes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few votes: only their number is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {line}, “{words}”, is no answer to this poll: {fitting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no ballots in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write agree, disagree or pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the letter on the ballot, or the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write all letters on the ballot in order, like B A C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no table in UTF-8. Save it as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no table (CSV).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {most} rows: too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue and guest Wi-Fi often keeps devices apart (“client isolation”): the phone is on the network and still cannot reach this computer. Nothing here can change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way round 1: switch on this computer’s hotspot, let phones join it, then choose it above. It needs no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way round 2: let one phone share its hotspot, join it with this computer, then choose it above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may ask whether argmap may be reached: say yes for this network. Phones on mobile data alone cannot get here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without any network: count hands, print ballots, or hand this laptop round. All three stand beside the vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What phones send crosses this network unencrypted; nobody’s name is asked or kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} · Ballot no. {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of your own, the same both times (if you like):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your number {mark}: the second ballot asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of your first ballot:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or by phone, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely is it that this is true? Mark one box; 0 = surely not, 100 = surely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you agree? Mark one box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one would you choose? Mark one box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the letters in order; the most important first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point your phone’s camera here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or open {url} and type {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: {count} votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them by show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than five votes: only their number is told, so that nobody’s can be guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than five hands and fewer than five ballots: only their number is told, so that nobody’s can be guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only hands are shown. Ballots that are too few to be told beside them: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vote is open; nothing is told before it closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has voted on this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording changed since the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording changed between the two votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median {middle}; the middle half between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} votes, before {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place}; median place {middle}, the middle half between {low} and {high}; most important to {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar: the middle half of the places it was given, from first (left) to last. Stroke: the median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {pairs} who voted both times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than five voted both times: how they moved is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved towards agreeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put another first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved towards disagreeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median change per person: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● The room is open at {url} — code {code}. Phones: {count}. F9 closes it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Vote open: “{title}”. Votes: {count}. Verdicts are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room stopped by itself, and no phone can reach it. The votes and remarks so far are kept. Open it again, and the phones come back by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room’s network is gone, and no phone can reach it. The votes so far are kept, and the room goes on as soon as the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open It Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can nobody else see this screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ballot will fill “{screen}”. A projector that shows the same picture would show each vote to the room: switch it off, or let it show something else first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody Can: Open the Ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Person (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cast My Vote (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the Facilitator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of your own, the same both times (if you like)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please hand the laptop to the next person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. Votes on this laptop so far: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screens have changed. Go on when nobody else can see this one.</source>
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
        <source>In “{scenario}”, “{name}” now counts as {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{scenario}”, “{name}” now weighs {weight}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} → {conclusion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step from “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement or step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or weighs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vote changes nothing by itself. What follows from it you may write into a scenario:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step: those weigh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scenario first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} ballots 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} ballots 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{map} votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print ballots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Them All the Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Them Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are fewer than five ballots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ballots from a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ballots were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is far too large for ballots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ballots read: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About what is selected on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about What Is Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count Hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type In Ballots…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ballots from a Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print Ballots…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the Laptop Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Last Round and Its Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who Is Who (Results Stay)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Whole Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poll asks the room before and after the discussion: how sure it is of a statement, whether it agrees, which position it chooses, or what matters most. Select what it is about on the map, then “New Poll”. While a vote is open, the votes and the map’s verdicts are hidden, so that nobody is led.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones ●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select on the map what this asks about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both Rounds Are Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Second Vote (after)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the First Vote (before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Open. Votes: {count}. Verdicts are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First vote (before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second vote (after)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on this poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes: what the brief shall say beside the votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct Hands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is closed; no phone can reach this computer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room stopped by itself; the votes so far are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room’s network is gone; the votes so far are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room’s network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More remarks come than the parking lot takes; who sends one too many is told so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Phone Gets Here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○  Waiting for the first phone. Try it with your own now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  It works. Phones: {count}, following now: {live}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}.  {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}.  No. {sign}:  {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an answer: {fitting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {sign} was typed before; what is typed now counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {sign} is in this vote already; this one takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {sign} in the first vote: it counts, and cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number, or how its word begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its letter or its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All letters, or all numbers, in order; the most important first: BCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many ballots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number the ballots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the number of the first ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that each person’s two votes can be compared, namelessly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of the room beside the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People vote by phone or on paper, as they like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room is open now: open it first under “Phones…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type In Ballots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ballots bear a number or a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or word on the ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed, the last one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Out (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. or word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, then Enter. Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: {ballot}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of this vote is known. If you add fewer than five ballots now, what they say can be told from how it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes on, ↑ goes to what was typed. It goes into the map as one step when you leave. Whoever sees this screen sees the ballots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vote is closed: what you change here changes its result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands raised for each answer: a number, Enter, the next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>poster</name>
    <message>
        <source>{name} · page {page} of {pages} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the {pages} pages go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut each page at its corner marks. A page lies {overlap} mm over the one to its right and the one below it, as far as the dotted marks.</source>
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
        <source>Glide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steps come that do not say it themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
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
    <message>
        <source>While presenting, the mouse only points (Ctrl+L)</source>
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
        <source>This step in another scenario</source>
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
        <source>Park a remark for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the timers, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close this step’s poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the room of phones at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock: the mouse only points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenter’s window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the screens</source>
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
        <source>Locked: the mouse only points. {key} unlocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked: click goes on, wheel and drag look around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no scenario {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timers are paused. T lets them go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timers go on.</source>
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
        <source>No poll belongs to this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ returns to the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Alt:  {scenarios}</source>
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
    <message>
        <source>Alt+0 1 2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial is not shown, but the map’s own values: keep it as a scenario to present it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not parked: this map can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K: what was said; Enter parks it, Esc puts it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▸ {number} {scenario}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {scenario}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map’s own values</source>
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
        <source>verdicts cannot be found by “{name}”, which argmap does not know; reasons are weighed against objections instead</source>
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
        <source>poll “{id}” asks about “{end}”, which is not there</source>
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
        <source>poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
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
        <source>half a character (a lone surrogate); shown as {mark}</source>
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
        <source>the file has more than {largest} MB, the most that a map may have</source>
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
        <source>Notes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a careful reader would ask of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the problems away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: {fix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no reason and no source yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is evidence, but names no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody objects to {name} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {name}, a single camp speaks: {camp}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands in the map more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question has no words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement has no words yet and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason for {name} has no words yet and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An objection to {name} has no words yet and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too long to be read in a room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} applies in no scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position’s verdict depends on {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position’s verdict depends on {name} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a critical question that nobody answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} critical questions that nobody answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage that {name} cites has changed in “{source}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raised as an objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a good answer (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was looked at and stays open (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it into the objection that it is (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} ({state})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>The edits of “{title}” will be deleted when this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The votes of “{title}” will be deleted when this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has edits from {when} that were never saved ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has edits from {when} that were never saved ({count}). Its file has changed since; they come back as a map of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes of a round that was open: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has votes from {when} of a round that was open; they never reached the map ({count}).</source>
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
    <name>register</name>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What turns on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would show it failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make it come true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In case it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one}. {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it were otherwise: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} turns on it where the rest is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}: {position} turns on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, together with {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If true: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If false: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If left open: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} would hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} would fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} would be open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} would be blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions: {map}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is written like 2027-03-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence is a number from 0 to 1, or in %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} of {assumption}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A verdict turns on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which assumptions are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no assumptions yet. An assumption is what a reason takes for granted and what may turn out otherwise; here you keep who watches it, what would show it failing, and what is done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Map’s Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter in the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Value in “{scenario}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} ({late})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} (In {titles}.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical questions still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at and left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pattern of reasoning has questions that its conclusion depends on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read the verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position holds when the reasons for it win and it can be done; it is blocked when they win but it cannot be done; it fails when they lose; it is open while that is not settled. A verdict follows from the reasons on this map and the values given to its assumptions. It is no prediction and no vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts were found by: {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that a reader would see changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements: {added} added, {removed} removed, {other} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments: {added} added, {removed} removed, {other} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are now found in another way: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on positions that came out otherwise: {count}, in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verdict on a position has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts, then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else came out otherwise:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every position’s verdict is what it was, in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
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
        <source>The map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map asks no question yet, and has no positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds in every scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds in {count} of {all} scenarios: {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no scenario does this hold: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on the positions on {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on the positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The positions, scenario by scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as given: {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} weighs {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is open {whether}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it turns on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting from: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of more than {count} were not tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lead}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard of proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for or against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons and objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, on {name}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contrary of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assuming {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless {name}</source>
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
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks against this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together with the denial of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assuming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assuming the contrary of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless the contrary of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lead}, {linked}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this step is inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by {camp}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left unsaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in full elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands, under: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} (seen {day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {container}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} et al.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} &amp; {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statement that is no longer in the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room has not voted on this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round is still open; its votes are not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How people voted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than {count} votes are not broken down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than {count} hands or ballots are not broken down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only hands are broken down. Ballots that are too few to be told beside them: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wording has changed since the vote: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a laptop handed round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely, from 0 to 100: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree, disagree or pass: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank by importance: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {place} (median {middle}, half of the votes {low}–{high}; {count} put it first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the votes lie between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few voted in both rounds to say how they moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {pairs} who voted both times: {moved} chose another, {same} the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {pairs} who voted both times: {moved} put another first, {same} the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {pairs} who voted both times: {up} went up, {down} went down, {same} stayed; the median change is {middle}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the votes moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>became {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>room</name>
    <message>
        <source>This computer’s own hotspot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPN or virtual machine: phones hardly get here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only, to rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room did not open: its own process did not start. Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no address {address} any more. Is it still on that network? Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} of {address} cannot be had; another program may use it. Choose another one, or none to get one that is free.</source>
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
        <source>there is no folder “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be saved: {cause}.</source>
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
        <source>What is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the case turns on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is set, the verdicts and what they turn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(if so: {what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(if not: {what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(if so: {what}; if not: {otherwise})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(all flipped: {what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}
Click to make it {value}; on the map, {key} does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdicts are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a question some positions to see which of them hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding what the case turns on …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No assumption changes a verdict when it is flipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is marked as an assumption to flip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case turns on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, if so,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, if not,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, if that leaves it open,</source>
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
        <source>Article</source>
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
    <name>stances</name>
    <message>
        <source>{one} and {other} both answer {question}, yet the stance of {camp} is to accept both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} speaks against {statement}, yet the stance of {camp} is to accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} speaks for {statement}, yet the stance of {camp} is to reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} commits {camp} to {statement}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} commits {camp} to rejecting {statement}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stance of {camp} is to accept {statement} and also the objection {argument}, with no answer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stance of {camp} is to reject {statement} but to accept the reason for it, {argument}, with no answer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting {accepted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejecting {rejected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting {accepted} and rejecting {rejected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed to accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed to reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at odds with other stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an objection has no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camp} on “{statement}”: {stance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where something follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding what the stances come to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which statements are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: 1 accepts, 2 rejects, 3 leaves open, 0 none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Camp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the stances come to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no camps yet. A camp is who speaks: proponents, critics, the author. Here you say what each accepts, rejects and leaves open, and see where that contradicts itself or commits it to more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contradiction, and nothing follows that is not said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sets of up to {size} stances were tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New camp</source>
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
    <name>steps</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes:g} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step shows what is selected on the map, and only that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal Selected Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected comes out after all that the step shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold as on the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches that are folded on the map now are folded here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only This Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected branch is drawn; again: the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at once: {shown}; then coming out: {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the map: {gone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded: {folded}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the branch of “{top}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag or Ctrl+arrows reorder · F2 renames · Del deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the steps away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet: the map is presented from its question down. Make steps from the map, or select statements and add a step that shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, {minutes:g} min in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stops</name>
    <message>
        <source>In full: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>The text of step “{step}” would be 1/{share} of the screen’s height; the back row reads 1/40. Show less at once: make two steps of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words at the foot of step “{step}” would be 1/{share} of the screen’s height; the back row reads 1/40. Show fewer positions, or let its scenario set less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title of step “{step}” is too long for the screen: its end is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The foot of step “{step}” says more than the screen has room for: its end is cut off. Show fewer positions, or let its scenario set less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the question: positions, reasons, objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camp by camp: what each says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By scenario: what each comes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statement}: what speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statement}: what speaks against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statement}: for and against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camp}: {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camp}: what else is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hangs on “{assumption}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scenario}: what it sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scenario}: what comes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else is on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({number} of {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good moment for a show of hands, before any reason is on the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bears on: {statements}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with: {statements}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign that it fails: {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For that very step: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against that very step: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For “{statement}”: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against “{statement}”: {said}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outweighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undercut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken for granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} It adds {amount} to the strength of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} It takes {amount} from the strength of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} It is part of what defends {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} It is part of what defeats {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} It is part of what would defend {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Without it, {name} would hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Without it, {name} would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Without it, {name} would be open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Without it, {name} would be blocked.</source>
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
    <name>turning</name>
    <message>
        <source>Finding what the decision turns on …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying other weights …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding what holds …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>turns</name>
    <message>
        <source>{name} turns on nothing alone; {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} turns on {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} turns on: {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no position to decide on yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case turns on nothing alone; {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case turns on {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case turns on: {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No assumption changes the verdict on {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet on what {name} turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single assumption changes the verdict on {name}; sets were not tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No assumption changes the verdict on {name} alone, nor do up to {count} together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only both together: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only all together: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether {name} counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much {name} weighs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}, {name} holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}, {name} fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}, {name} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}, {name} is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that leaves it open, {name} turns on {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}, {name} turns on {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not known {whether}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} weighs {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that could be varied bears on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict stands {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict stands {weights}, and {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict stands {weights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all of {count} weight settings tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in none of {count} weight settings tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {share} of weight settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in about {share} of the ways its assumptions can turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in neither of the two ways its assumption can turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one of the two ways its assumption can turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whichever way its assumption turns out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in none of the {total} ways its assumptions can turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whichever way its assumptions turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} of the {total} ways its assumptions can turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 99&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on one inferred reason, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on one inferred objection, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on one inferred underpinning, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on one inferred undercut, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rests}: without what is inferred, it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rests}: without what is inferred, it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rests}: without what is inferred, it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rests}: without what is inferred, it is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inferred argument decides it alone; without all of them, it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inferred argument decides it alone; without all of them, it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inferred argument decides it alone; without all of them, it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inferred argument decides it alone; without all of them, it is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the inferred argument {names} is left out, it comes out otherwise; if all that is inferred is left out, it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If any one of the inferred arguments {names} is left out, it comes out otherwise; if all that is inferred is left out, it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on {count} inferred arguments, {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the decision turns on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is being tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map’s own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no position yet. Make one of its statements a position, or add one: this page tells what each position turns on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no assumption yet. Make one of its statements an assumption, or try leaving out arguments and other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: one thing at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One other thing bears on it and changes nothing alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other things bear on it; none of them changes it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being found …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes it only together is being found …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {total} ways in which the {count} open assumptions may turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} of the ways in which the {count} open assumptions may turn out, drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ways in which the one open assumption may turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How firmly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first {count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map as it would be then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying every outcome of what is open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing one thing at a time …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try leaving out arguments, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try other weights, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed together, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many things may be changed together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict} {share}</source>
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
        <source>is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing yet that it could turn on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other outcome of the assumptions changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change of one thing alone changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change of up to {count} things at once changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes it unless this changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes it unless one of these changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else changes it alone; several at once may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one of these, no change of up to {count} things at once changes it; more may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No assumption bears on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the ways in which its {count} assumptions may turn out ({total} drawn at random)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the two ways in which its assumption may turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the {total} ways in which its {count} assumptions may turn out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the reasons weighed otherwise ({count} ways drawn at random)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} when true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} when false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} below {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} above {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{becomes} at {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighs {weight} now</source>
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
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>Nobody has said; what assumes it counts it as true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still the better case, but it cannot be done: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a case for it, but it cannot be done: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Nor could it be done: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} As things are, it cannot be done: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open by the scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open by the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The better case, but it is not known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a case for it, but it is not known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The better case, but {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a case for it, but {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason has been given for it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outweighed by {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} weighs the same as {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stated; no objection stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stated; nothing speaks against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason is given for it; the objection {name} stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open until it is known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reason stands: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reasons stand: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands, and one reason is enough here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} outweighs {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands; nothing stands against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its {total} reasons, {count} stand; nothing stands against them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {total} reasons stand; nothing stands against them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its {total} reasons, {name} stands; nothing stands against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its only reason no longer applies: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its only reason does not apply: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reasons no longer apply: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reasons do not apply: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its {count} reasons applies any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its {count} reasons applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{undercut} undercuts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken for granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not known {whether}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the objection {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, a reason for {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its reasons applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its {count} reasons applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only reason, {name}, is undercut by {undercut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its reasons are undercut by {undercut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only reason, {name}, does not apply because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither of its two reasons applies because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its {count} reasons applies because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} does not apply because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} do not apply because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only reason, {name}, stands because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only reason, {name}, stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, one of its {total} reasons, stands because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, one of its {total} reasons, stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of its {total} reasons stand because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of its {total} reasons stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both its reasons stand because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both its reasons stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reasons stand because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reasons stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing speaks against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the objection {name} does not stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no objection to it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stands against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one reason is enough here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it outweighs the objections {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} outweighs the objections {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it outweighs {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} outweighs {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only reason, {name}, is outweighed by {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only reason, {name}, would be outweighed by {other} in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its strongest reason, {name}, is outweighed by {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its best reason, {name}, would be outweighed by {other} in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason is given for it, and {other} stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} weighs the same as {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its reason {name} weighs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its strongest reason, {name}, is not as strong as its standard asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} stands, and its standard allows for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} leaves room for doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not clearly outweigh {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is taken for granted that {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are taken for granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are taken as true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are taken as false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is undercut by {undercut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are undercut by {undercut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason has been given for it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it turns on {name}, which is open because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it turns on {names}, which is open too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it turns on {names}, which are open too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing decides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in a circle of undercuts with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it turns on a circle of undercuts: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it only supports itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it only supports itself, in a circle with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it speaks against itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it speaks against itself, in a circle with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it rests on {names}, which only support each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it rests on {names}, which only supports itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it rests on {names}, which speak against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it rests on {names}, which speaks against itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can be done because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stands in its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it can be done turns on {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what has no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken as true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken as false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether {name} is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and, if so, {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and, if not, {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and, if that leaves it open, {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No strength: its circle never comes to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength {strength}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fails: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is blocked: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not stand: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no strength: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is part of a circle that never comes to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is worth {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength}: {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its strength is {strength}; {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its premise comes to {carried}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its premises come to {carried} together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself it weighs {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it weighs {weight}, and its premise comes to {carried}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it weighs {weight}, and its premises come to {carried} together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it needs is missing: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this stands in its way: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pro} raises it most, and {con} lowers it most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pro} raises it most, and nothing lowers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{con} lowers it most, and nothing raises it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing raises or lowers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is upheld by {names}, and nothing attacks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is upheld by {names}, and every attack on it is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its premise is rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every attack on it is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing attacks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its reasons is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be upheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is wanted, but what it needs is missing: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is wanted, but this stands in its way: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing settles the conflict over {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing settles it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has not been found out yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the conflicts of this map cannot all be settled at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not every way of settling the conflicts accepts it, and not every way rejects it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one answer can be accepted, and {name} is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is attacked by {names}, and nothing answers that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upheld by {names}; nothing attacks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upheld by {names}; every attack on it is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacked by {names}; nothing answers that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one answer can be accepted: {name} is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every attack on it is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing attacks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its reasons is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be upheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted, but what it needs is missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted, but this stands in its way: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every way of settling the conflicts accepts it, and not every way rejects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing settles the conflict over {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing settles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conflicts of this map cannot all be settled at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least that defends it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What defends it is that {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least that defeats it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What defeats it is that {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least that would defend it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least that would defend it: {names}, provided that {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could be defended provided that {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{underpin} upholds it against {undercut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the undercut {name} does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing undercuts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it asks for nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its premise holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its premise {name} holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both its premises hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {count} premises hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing upholds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the undercut {name} stands because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the undercut {name} stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objection {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The obstacle {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The underpinning {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The undercut {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a question; its positions carry the verdicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no words yet does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not count: it bears on what has no words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, as nobody has said {whether}; what assumes it counts it as true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, as nobody has said {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the scenario: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the map: {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set true by the scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set true by the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set false by the scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set false by the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario leaves open {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map leaves open {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} What speaks for and against it is shown, but not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds as stated: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open until it is known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open until it is known {whether}; it also turns on {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open: it is not known {whether}; {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>besides, it is not known {whether}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clause}, and nothing speaks against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open: it is the better case, but it is not known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open: there is a case for it, but it is not known {whether}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open: it is the better case, but {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open: there is a case for it, but {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is blocked: still the better case, but it cannot be done because {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is blocked: there is a case for it, but it cannot be done because {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>besides, it could not be done because {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} As things are, it cannot be done because {clause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not apply: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no longer applies: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fails. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is blocked. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} · weighs {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing lies beneath it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either way, {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>however that turns out, {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if so, {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if not, {clause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if so, {so}, and if not, {otherwise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knowing that alone may not settle it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knowing that alone would not settle it</source>
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
        <source>Try</source>
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
    <message>
        <source>Typing replaces the words; {undo} brings them back. {edit} goes on from them.</source>
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
        <source>no source</source>
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
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether we should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stronger than the objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly stronger than the objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no objection stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one reason is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasons weighed against objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees of strength (DF-QuAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees of strength (quadratic energy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees of strength (Euler-based)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grounded acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ideal acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferred acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semi-stable acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
