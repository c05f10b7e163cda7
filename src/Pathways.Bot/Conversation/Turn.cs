using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Progress;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Conversation;

/// <summary>One thing that came in, being answered: who asked, what is known of them, what was understood.</summary>
public sealed class Turn(Ask ask, UnitOfWork work, Coachee coachee, Topic topic)
{
    /// <summary>An open question is forgotten after this; a button never is.</summary>
    static readonly Duration QuestionsStayOpen = Duration.FromHours(12);

    /// <summary>Nobody who is asked on a Friday afternoon answers before Monday.</summary>
    static readonly Duration HowItWentStaysOpen = Duration.FromDays(4);

    public Ask Ask { get; } = ask;

    /// <summary>Everything written in a turn is written, or not, together.</summary>
    public UnitOfWork Work { get; } = work;

    /// <summary>As last written.</summary>
    public Coachee Coachee { get; set; } = coachee;

    /// <summary>What was talked about before.</summary>
    public Topic Topic { get; } = topic;

    /// <summary>What will have been talked about; null where nothing is to be written: they asked to be forgotten, or left.</summary>
    public Topic? Next { get; set; } = topic with { Expecting = Expecting.Nothing, Said = null, At = ask.At };

    /// <summary>The pathway they chose; null before that.</summary>
    public Pathway? Pathway { get; init; }

    public required Recognition Recognition { get; init; }

    /// <summary>What was pressed, or typed by its label.</summary>
    public Press? Press { get; init; }

    public string Verb => Press?.Choice.Verb ?? "";

    /// <summary>What the pressed choice is about; 0 when it is no number, which no row has.</summary>
    public long AboutId => long.TryParse(Press?.Choice.About, out var id) ? id : 0;

    public LocalDate Today => Coachee.DateOf(Ask.At);

    /// <summary>This is the first thing that ever came from them: every turn leaves a topic behind.</summary>
    public bool IsFirst => Topic == Topic.None;

    public bool Expects(Expecting question) =>
        Press is null && Topic.Expecting == question
        && Ask.At - Topic.At < (question == Expecting.HowItWent ? HowItWentStaysOpen : QuestionsStayOpen);

    /// <summary>"I meant Thursday": of something to come if that was talked of last. "That was on Thursday" is not.</summary>
    public bool CorrectsWhen =>
        Press is null && Recognition is { By: DecidedBy.Grammar, Intent: Intents.Undo } read && read.Slot(Slots.Old) is null
        && (read.OnDate is not null || read.Slot(Slots.Weekday) is not null || read.Slot(Slots.Time) is not null);

    /// <summary>The things that one message asks for, each as a turn of its own, in the order of the message's weight.</summary>
    public IEnumerable<Turn> Parts() =>
        Press is not null || Recognition.Also.Count == 0 ? [this] : Recognition.Also.Prepend(Recognition).Select(Part);

    Turn Part(Recognition read) => new(Ask with { Text = read.Part ?? Ask.Text }, Work, Coachee, Topic)
    {
        Pathway = Pathway,
        Recognition = read with { Also = [] },
        Next = Next,
    };

    public async Task<TrackRecord> TrackRecordAsync(Pathway pathway, CancellationToken cancel) => new(
        pathway,
        await Work.Wins.AllAsync(Coachee.Id, cancel),
        await Work.Wins.EvidenceAsync(Coachee.Id, pathway.Id, cancel),
        await Work.Nudges.HistoryAsync(Coachee.Id, cancel),
        await Work.Coachees.PreferencesAsync(Coachee.Id, cancel));
}
