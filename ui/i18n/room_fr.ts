<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AskPage</name>
    <message>
        <source>Ask about these words</source>
        <translation>Poser une question sur ces mots</translation>
    </message>
    <message>
        <source>The person who said them will see your question, and can hide them or not.</source>
        <translation>La personne qui les a dits verra votre question. Elle peut les cacher ou non.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>For example: Can you leave this out?</source>
        <translation>Par exemple : Pouvez-vous enlever cela ?</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>BackPage</name>
    <message>
        <source>On {day}, your code was taken away with the study&apos;s passphrase. You can set another one.</source>
        <translation>Le {day}, votre code a été enlevé avec la phrase secrète de l’étude. Vous pouvez en mettre un autre.</translation>
    </message>
    <message>
        <source>Welcome back, {name}</source>
        <translation>Bonjour à nouveau, {name}</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Bonjour à nouveau</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Tout est comme vous l’avez laissé.</translation>
    </message>
    <message>
        <source>Go on where I was</source>
        <translation>Continuer où j’en étais</translation>
    </message>
    <message>
        <source>Start from the welcome page</source>
        <translation>Reprendre à la page d’accueil</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Hide (S)</source>
        <translation>Cacher (S)</translation>
    </message>
    <message>
        <source>Or press S or Delete</source>
        <translation>Ou appuyez sur S ou Suppr</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Le laisser</translation>
    </message>
    <message>
        <source>Hide it everywhere</source>
        <translation>Le cacher partout</translation>
    </message>
    <message>
        <source>Not a detail</source>
        <translation>Pas un détail</translation>
    </message>
    <message>
        <source>Put other words</source>
        <translation>Mettre d’autres mots</translation>
    </message>
    <message>
        <source>How far may it go?</source>
        <translation>Jusqu’où cela peut-il aller ?</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Poser une question</translation>
    </message>
    <message>
        <source>Or press L</source>
        <translation>Ou appuyez sur L</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Lâcher</translation>
    </message>
    <message>
        <source>Not a detail, anywhere</source>
        <translation>Pas un détail, nulle part</translation>
    </message>
    <message>
        <source>Stop (L)</source>
        <translation>Arrêter (L)</translation>
    </message>
    <message>
        <source>Hear it (L)</source>
        <translation>Écouter (L)</translation>
    </message>
    <message>
        <source>Done. You can undo it.</source>
        <translation>C’est fait. Vous pouvez l’annuler.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Would you like a code of your own?</source>
        <translation>Voulez-vous un code à vous ?</translation>
    </message>
    <message>
        <source>You type it when you come back. What you hide is locked with it.</source>
        <translation>Vous le tapez quand vous revenez. Ce que vous cachez est fermé avec lui.</translation>
    </message>
    <message>
        <source>Nobody else can read or hear what you hid, or go on in your place unseen.</source>
        <translation>Personne d’autre ne peut lire ou entendre ce que vous avez caché, ni continuer à votre place sans que cela se voie.</translation>
    </message>
    <message>
        <source>If you forget it, somebody with the study&apos;s passphrase can take it away. You are told then.</source>
        <translation>Si vous l’oubliez, qui a la phrase secrète de l’étude peut l’enlever. On vous le dit alors.</translation>
    </message>
    <message>
        <source>What you hid until then stays hidden, for good.</source>
        <translation>Ce que vous avez caché jusque-là reste caché, pour toujours.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The same code again</source>
        <translation>Encore une fois le même code</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>Prendre ce code</translation>
    </message>
    <message>
        <source>Keep the code I have</source>
        <translation>Garder mon code</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Pas de code</translation>
    </message>
    <message>
        <source>The two codes are not the same. Type them again.</source>
        <translation>Les deux codes ne sont pas les mêmes. Tapez-les encore une fois.</translation>
    </message>
    <message>
        <source>A few words are safer than four numbers. Both will do.</source>
        <translation>Quelques mots sont plus sûrs que quatre chiffres. Les deux conviennent.</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grand</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grand</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Fort contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>More space between letters and lines</source>
        <translation>Plus d’espace entre les lettres et les lignes</translation>
    </message>
    <message>
        <source>Show every “um” and “er”</source>
        <translation>Montrer tous les « euh »</translation>
    </message>
    <message>
        <source>Read pages aloud to me</source>
        <translation>Me lire les pages à voix haute</translation>
    </message>
    <message>
        <source>Let me hear the recording</source>
        <translation>Me laisser écouter l’enregistrement</translation>
    </message>
    <message>
        <source>This computer has no voice to read with.</source>
        <translation>Cet ordinateur n’a pas de voix pour lire.</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Text and colours</source>
        <translation>Texte et couleurs</translation>
    </message>
    <message>
        <source>Choose what is easy to see and to hear.</source>
        <translation>Choisissez ce qui est facile à voir et à entendre.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est bon</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Nobody is written down here. Ask {researcher} who you can talk to.</source>
        <translation>Personne n’est noté ici. Demandez à {researcher} à qui vous pouvez parler.</translation>
    </message>
    <message>
        <source>the researcher</source>
        <translation>la personne qui mène l’étude</translation>
    </message>
    <message>
        <source>Who to talk to</source>
        <translation>À qui parler</translation>
    </message>
    <message>
        <source>You can talk to these people, now or later.</source>
        <translation>Vous pouvez parler à ces personnes, maintenant ou plus tard.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Print: {printer}</source>
        <translation>Imprimer : {printer}</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Save it: {place}</source>
        <translation>L’enregistrer : {place}</translation>
    </message>
    <message>
        <source>Print it: {printer}</source>
        <translation>L’imprimer : {printer}</translation>
    </message>
    <message>
        <source>There is no folder and no printer that can be used.</source>
        <translation>Il n’y a ni dossier ni imprimante que l’on puisse utiliser.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>A copy for me</source>
        <translation>Une copie pour moi</translation>
    </message>
    <message>
        <source>It holds what would leave, and no more. Anyone who finds it can read it.</source>
        <translation>Elle contient ce qui partirait, et rien de plus. Qui la trouve peut la lire.</translation>
    </message>
    <message>
        <source>It is saved as “{name}”.</source>
        <translation>Elle est enregistrée sous « {name} ».</translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation>Elle part à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>All parts</source>
        <translation>Toutes les parties</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Partie d’avant</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>That did not fit.</source>
        <translation>Ce n’est pas ça.</translation>
    </message>
    <message>
        <source>The study&apos;s passphrase</source>
        <translation>La phrase secrète de l’étude</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>I do not know the code</source>
        <translation>Je ne connais pas le code</translation>
    </message>
</context>
<context>
    <name>DoubtPage</name>
    <message>
        <source>Read together, these say a lot</source>
        <translation>Lus ensemble, ces mots en disent beaucoup</translation>
    </message>
    <message>
        <source>They may tell who somebody is. You can hide one or more, or leave them.</source>
        <translation>Ils peuvent dire qui est une personne. Vous pouvez en cacher un ou plusieurs, ou les laisser.</translation>
    </message>
    <message>
        <source>Hidden, but not everywhere</source>
        <translation>Caché, mais pas partout</translation>
    </message>
    <message>
        <source>The same words can still be read here. You can hide them here too, or leave them.</source>
        <translation>On peut encore lire ces mots ici. Vous pouvez les cacher ici aussi, ou les laisser.</translation>
    </message>
    <message>
        <source>Questions before you sign: {number}</source>
        <translation>Questions avant de signer : {number}</translation>
    </message>
    <message>
        <source>Hide all of these</source>
        <translation>Cacher tout cela</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Cacher ceci</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>What shall stand there?</source>
        <translation>Que faut-il mettre là ?</translation>
    </message>
    <message>
        <source>For example: my sister, a town nearby</source>
        <translation>Par exemple : ma sœur, une ville proche</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Prendre ces mots</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>EraseMoment</name>
    <message>
        <source>All of this interview is deleted from this computer.</source>
        <translation>Tout cet entretien est effacé de cet ordinateur.</translation>
    </message>
    <message>
        <source>The recording is deleted from this computer. The text stays as it is.</source>
        <translation>Le son est effacé de cet ordinateur. Le texte reste comme il est.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>On ne peut pas l’annuler.</translation>
    </message>
    <message>
        <source>Other people speak in it too. It is deleted for them as well.</source>
        <translation>D’autres personnes y parlent aussi. C’est effacé pour elles aussi.</translation>
    </message>
    <message>
        <source>On {day}, copies went to {who}. They are not on this computer, so they stay.</source>
        <translation>Le {day}, des copies sont allées à {who}. Elles ne sont pas sur cet ordinateur, donc elles restent.</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>l’étude</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>L’effacer pour toujours ?</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Non, le garder</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>L’effacer</translation>
    </message>
    <message>
        <source>The words and the sound that you hid are deleted from this computer.</source>
        <translation>Les mots et le son que vous avez cachés sont effacés de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ErasedPage</name>
    <message>
        <source>The recording</source>
        <translation>Le son</translation>
    </message>
    <message>
        <source>All words: {number}</source>
        <translation>Tous les mots : {number}</translation>
    </message>
    <message>
        <source>All that was found and decided</source>
        <translation>Tout ce qui a été trouvé et décidé</translation>
    </message>
    <message>
        <source>Signatures, questions and your code</source>
        <translation>Signatures, questions et votre code</translation>
    </message>
    <message>
        <source>{files}, given to {who} on {day}</source>
        <translation>{files}, donné à {who} le {day}</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>l’étude</translation>
    </message>
    <message>
        <source>A backup on another disk, if one was made</source>
        <translation>Une sauvegarde sur un autre disque, s’il y en a une</translation>
    </message>
    <message>
        <source>A locked rest on the disk, for a while, that nobody can read</source>
        <translation>Un reste fermé sur le disque, pour un temps, que personne ne peut lire</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>C’est effacé</translation>
    </message>
    <message>
        <source>This is gone</source>
        <translation>Ceci est parti</translation>
    </message>
    <message>
        <source>This may still be there</source>
        <translation>Ceci peut encore exister</translation>
    </message>
    <message>
        <source>Give the computer back</source>
        <translation>Rendre l’ordinateur</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>All words that you hid: {number}</source>
        <translation>Tous les mots que vous avez cachés : {number}</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Passer pour l’instant</translation>
    </message>
    <message>
        <source>That is enough. The rest stays hidden.</source>
        <translation>C’est assez. Le reste est caché.</translation>
    </message>
    <message>
        <source>You have seen all that was found</source>
        <translation>Vous avez vu tout ce qui a été trouvé</translation>
    </message>
    <message>
        <source>We may have missed some. You can read more of the text if you like.</source>
        <translation>Il peut en manquer. Vous pouvez lire plus de texte si vous voulez.</translation>
    </message>
    <message>
        <source>See what will leave</source>
        <translation>Voir ce qui va partir</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Lire plus</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>This is said {number} times.</source>
        <translation>C’est dit {number} fois.</translation>
    </message>
</context>
<context>
    <name>HandBackPage</name>
    <message>
        <source>Give the computer back</source>
        <translation>Rendre l’ordinateur</translation>
    </message>
    <message>
        <source>Give it to the researcher now. Only the passphrase leads out of here.</source>
        <translation>Rendez-le maintenant. Seule la phrase secrète fait sortir d’ici.</translation>
    </message>
    <message>
        <source>The study&apos;s passphrase</source>
        <translation>La phrase secrète de l’étude</translation>
    </message>
    <message>
        <source>Open the researcher&apos;s side</source>
        <translation>Ouvrir le côté de l’étude</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>HelloPage</name>
    <message>
        <source>This computer belongs to {researcher}, for the study “{study}”.</source>
        <translation>Cet ordinateur est à {researcher}, pour l’étude « {study} ».</translation>
    </message>
    <message>
        <source>the researcher</source>
        <translation>la personne qui mène l’étude</translation>
    </message>
    <message>
        <source>Hello, and welcome</source>
        <translation>Bonjour et bienvenue</translation>
    </message>
    <message>
        <source>Here you decide what may be shared of what you said.</source>
        <translation>Ici, vous décidez ce que l’on peut partager de vos paroles.</translation>
    </message>
    <message>
        <source>What you said in the interview is written down here.</source>
        <translation>Ce que vous avez dit dans l’entretien est écrit ici.</translation>
    </message>
    <message>
        <source>You can look at as much or as little of it as you like. You can hide any words.</source>
        <translation>Regardez-en autant ou aussi peu que vous voulez. Vous pouvez cacher tous les mots.</translation>
    </message>
    <message>
        <source>At the end you see exactly what would leave. Then you sign, or you do not.</source>
        <translation>À la fin, vous voyez exactement ce qui partirait. Puis vous signez, ou non.</translation>
    </message>
    <message>
        <source>You can stop at any time. Nothing is lost, and nobody will ask you why.</source>
        <translation>Vous pouvez arrêter à tout moment. Rien n’est perdu, et personne ne vous demandera pourquoi.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>LeavingPage</name>
    <message>
        <source>Exactly this will leave</source>
        <translation>Exactement ceci va partir</translation>
    </message>
    <message>
        <source>Search in this text</source>
        <translation>Chercher dans ce texte</translation>
    </message>
    <message>
        <source>Nothing else leaves. Details hidden: {number}. We may have missed some.</source>
        <translation>Rien d’autre ne part. Détails cachés : {number}. Il peut en manquer.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>A copy for me</source>
        <translation>Une copie pour moi</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Aller signer</translation>
    </message>
    <message>
        <source>From {day} on, the words that you kept back until then may leave too.</source>
        <translation>À partir du {day}, les mots que vous avez gardés jusque-là pourront partir aussi.</translation>
    </message>
    <message>
        <source>found: {number}</source>
        <translation>trouvé : {number}</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>It may be shared</source>
        <translation>On peut le partager</translation>
    </message>
    <message>
        <source>Share it, but do not quote it</source>
        <translation>Le partager, mais ne pas le citer</translation>
    </message>
    <message>
        <source>For the research team only</source>
        <translation>Pour l’équipe de l’étude seulement</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>L’enlever</translation>
    </message>
    <message>
        <source>Not before this day:</source>
        <translation>Pas avant ce jour :</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Garder ce choix</translation>
    </message>
    <message>
        <source>How far may these words go?</source>
        <translation>Jusqu’où ces mots peuvent-ils aller ?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>This is my real name</source>
        <translation>C’est mon vrai nom</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Prendre ce nom</translation>
    </message>
    <message>
        <source>What would you like to be called?</source>
        <translation>Comment voulez-vous que l’on vous appelle ?</translation>
    </message>
    <message>
        <source>This name stands for you in what leaves. It does not have to be your own.</source>
        <translation>Ce nom est mis pour vous dans ce qui part. Ce n’est pas forcément le vôtre.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>This is your own name. People may know you by it.</source>
        <translation>C’est votre propre nom. On peut vous reconnaître.</translation>
    </message>
    <message>
        <source>You can use it. The researcher will talk with you about it first.</source>
        <translation>Vous pouvez le prendre. On en parlera d’abord avec vous.</translation>
    </message>
    <message>
        <source>This name is said in the interview, so people could mix you up.</source>
        <translation>Ce nom est dit dans l’entretien : on pourrait vous confondre.</translation>
    </message>
    <message>
        <source>Another name is safer. You can still use it.</source>
        <translation>Un autre nom est plus sûr. Vous pouvez quand même le prendre.</translation>
    </message>
    <message>
        <source>Somebody else in this study is called so. Please choose another name.</source>
        <translation>Quelqu’un d’autre dans l’étude a ce nom. Choisissez-en un autre, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>NobodyPage</name>
    <message>
        <source>This is not ready yet</source>
        <translation>Ce n’est pas encore prêt</translation>
    </message>
    <message>
        <source>The researcher has to say first which voice is yours.</source>
        <translation>Il faut d’abord dire quelle voix est la vôtre.</translation>
    </message>
    <message>
        <source>Give the computer back</source>
        <translation>Rendre l’ordinateur</translation>
    </message>
</context>
<context>
    <name>NotLookPage</name>
    <message>
        <source>You do not have to look</source>
        <translation>Vous n’avez pas besoin de regarder</translation>
    </message>
    <message>
        <source>Then we hide as much as we can for you.</source>
        <translation>Alors nous cachons le plus possible pour vous.</translation>
    </message>
    <message>
        <source>We hide all names, places, dates and numbers that were found.</source>
        <translation>Nous cachons tous les noms, lieux, dates et numéros trouvés.</translation>
    </message>
    <message>
        <source>We also hide what may be a sign of you: jobs, illness, faith, and events people know of.</source>
        <translation>Nous cachons aussi ce qui peut vous trahir : métiers, maladies, foi, et faits que l’on connaît.</translation>
    </message>
    <message>
        <source>A computer found these. It may have missed some.</source>
        <translation>Un ordinateur les a trouvés. Il a pu en manquer.</translation>
    </message>
    <message>
        <source>The researcher reads the text before anything leaves.</source>
        <translation>Le texte est relu par l’étude avant que rien ne parte.</translation>
    </message>
    <message>
        <source>You can change your mind later and look after all.</source>
        <translation>Vous pouvez changer d’avis plus tard et regarder quand même.</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Aller signer</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>Choisir une autre façon</translation>
    </message>
    <message>
        <source>Look at what would leave</source>
        <translation>Regarder ce qui partirait</translation>
    </message>
</context>
<context>
    <name>OnePage</name>
    <message>
        <source>What was shared from interview {code}</source>
        <translation>Ce qui a été partagé de l’entretien {code}</translation>
    </message>
    <message>
        <source>On {day} this was given to {who}.</source>
        <translation>Remis le {day} à : {who}.</translation>
    </message>
    <message>
        <source>They may keep it until {until}.</source>
        <translation>Peut être gardé jusqu’à : {until}.</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>l’étude</translation>
    </message>
    <message>
        <source>What they got</source>
        <translation>Ce qui a été remis</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Ce qui a été enlevé</translation>
    </message>
    <message>
        <source>words that were struck</source>
        <translation>des mots cachés</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind} : {number}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>Le son</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>The words that were left out are not on this page and not in the files.</source>
        <translation>Les mots enlevés ne sont ni sur cette page ni dans les fichiers.</translation>
    </message>
    <message>
        <source>We hid what was found. Something may have been missed.</source>
        <translation>Nous avons caché ce qui a été trouvé. Quelque chose a pu nous échapper.</translation>
    </message>
    <message>
        <source>Who said yes to this</source>
        <translation>Qui a dit oui</translation>
    </message>
    <message>
        <source>{role}: {name}</source>
        <translation>{role} : {name}</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>la personne interrogée</translation>
    </message>
    <message>
        <source>researcher</source>
        <translation>la personne qui mène l’étude</translation>
    </message>
    <message>
        <source>participant (chose not to review)</source>
        <translation>la personne interrogée (a choisi de ne pas relire)</translation>
    </message>
    <message>
        <source>If you change your mind</source>
        <translation>Si vous changez d’avis</translation>
    </message>
    <message>
        <source>Tell {researcher}. You can take back one passage, the sound, or all of it.</source>
        <translation>Dites-le à {researcher}. Vous pouvez reprendre un passage, le son, ou tout.</translation>
    </message>
    <message>
        <source>the researcher</source>
        <translation>la personne qui mène l’étude</translation>
    </message>
    <message>
        <source>Nothing new will then be shared. The app cannot get back files that others have.</source>
        <translation>Rien de nouveau ne sera alors partagé. L’application ne peut pas reprendre les fichiers que d’autres ont déjà.</translation>
    </message>
    <message>
        <source>Somebody to talk to</source>
        <translation>À qui parler</translation>
    </message>
    <message>
        <source>Number of this page</source>
        <translation>Numéro de cette page</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Print: {printer}</source>
        <translation>Imprimer : {printer}</translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation>C’est envoyé à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>PartPage</name>
    <message>
        <source>What was said in this part</source>
        <translation>Ce qui a été dit dans cette partie</translation>
    </message>
    <message>
        <source>See what will leave</source>
        <translation>Voir ce qui va partir</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Partie suivante</translation>
    </message>
    <message>
        <source>Part {number} of {count}</source>
        <translation>Partie {number} sur {count}</translation>
    </message>
    <message>
        <source>Speech looks odd when it is written down. That is so for everyone.</source>
        <translation>La parole a l’air étrange quand on l’écrit. C’est ainsi pour tout le monde.</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Passer pour l’instant</translation>
    </message>
    <message>
        <source>Remove without reading</source>
        <translation>Enlever sans lire</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>skipped for now</source>
        <translation>passé pour l’instant</translation>
    </message>
    <message>
        <source>removed, not read</source>
        <translation>enlevé, pas lu</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Show the interviewer&apos;s questions</source>
        <translation>Montrer les questions posées</translation>
    </message>
    <message>
        <source>Remove by time</source>
        <translation>Retirer selon l’heure</translation>
    </message>
    <message>
        <source>Show more parts</source>
        <translation>Montrer plus de parties</translation>
    </message>
    <message>
        <source>The parts of your interview</source>
        <translation>Les parties de votre entretien</translation>
    </message>
    <message>
        <source>Take them in any order. You do not have to read them all.</source>
        <translation>Prenez-les dans l’ordre que vous voulez. Vous n’avez pas à tout lire.</translation>
    </message>
    <message>
        <source>See what will leave</source>
        <translation>Voir ce qui va partir</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>Choisir une autre façon</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>A pause</source>
        <translation>Une pause</translation>
    </message>
    <message>
        <source>Everything is kept. Take all the time you want.</source>
        <translation>Tout est gardé. Prenez tout votre temps.</translation>
    </message>
    <message>
        <source>You can close the computer, go out, or come back another day. It will be as you left it.</source>
        <translation>Vous pouvez fermer l’ordinateur, sortir, ou revenir un autre jour. Tout sera comme avant.</translation>
    </message>
    <message>
        <source>If other people are in the room, press Esc to cover the page.</source>
        <translation>S’il y a d’autres gens dans la pièce, appuyez sur Échap pour couvrir la page.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Give the computer back</source>
        <translation>Rendre l’ordinateur</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <translation>Qui peut voir quoi</translation>
    </message>
    <message>
        <source>Take something back</source>
        <translation>Reprendre quelque chose</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous ?</translation>
    </message>
    <message>
        <source>Each of you decides on your own words.</source>
        <translation>Chaque personne décide de ses propres mots.</translation>
    </message>
    <message>
        <source>If you do not know which person you are, ask the researcher.</source>
        <translation>Si vous ne savez pas quelle personne vous êtes, demandez à l’équipe de l’étude.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The researcher asks</source>
        <translation>L’étude demande</translation>
    </message>
    <message>
        <source>Somebody in the group asks</source>
        <translation>Quelqu’un du groupe demande</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Send this answer</source>
        <translation>Donner cette réponse</translation>
    </message>
    <message>
        <source>Leave it without an answer</source>
        <translation>Laisser sans réponse</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>There are no more questions.</source>
        <translation>Il n’y a plus de questions.</translation>
    </message>
    <message>
        <source>You do not have to answer. Nothing changes until you change it.</source>
        <translation>Vous n’avez pas besoin de répondre. Rien ne change sans vous.</translation>
    </message>
    <message>
        <source>Questions for you</source>
        <translation>Des questions pour vous</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ReviewRoom</name>
    <message>
        <source>Blank page</source>
        <translation>Page blanche</translation>
    </message>
    <message>
        <source>Your code was taken away with the study&apos;s passphrase. You can set another one.</source>
        <translation>Votre code a été enlevé avec la phrase secrète de l’étude. Vous pouvez en mettre un autre.</translation>
    </message>
    <message>
        <source>Your question is kept for that person.</source>
        <translation>Votre question est gardée pour cette personne.</translation>
    </message>
    <message>
        <source>This computer has no voice to read with.</source>
        <translation>Cet ordinateur n’a pas de voix pour lire.</translation>
    </message>
    <message>
        <source>The sound cannot be played here. Please tell the researcher.</source>
        <translation>On ne peut pas écouter le son ici. Dites-le à la personne qui fait la recherche.</translation>
    </message>
    <message>
        <source>Deleted from this computer. Not shared.</source>
        <translation>Effacé de cet ordinateur. Pas partagé.</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>l’étude</translation>
    </message>
    <message>
        <source>Shared on {day} with {who}.</source>
        <translation>Partagé le {day} avec {who}.</translation>
    </message>
    <message>
        <source>What you hid before stays hidden, for good.</source>
        <translation>Ce que vous avez caché avant reste caché, pour toujours.</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
    <message>
        <source>I saw what will leave. It may leave like this.</source>
        <translation>J’ai vu ce qui va partir. Cela peut partir ainsi.</translation>
    </message>
    <message>
        <source>I chose not to look. What was found is hidden. The rest may leave.</source>
        <translation>J’ai choisi de ne pas regarder. Ce qui a été trouvé est caché. Le reste peut partir.</translation>
    </message>
    <message>
        <source>The sound may leave too</source>
        <translation>Le son peut partir aussi</translation>
    </message>
    <message>
        <source>What is hidden is cut out of it. People may still know you by your voice.</source>
        <translation>Ce qui est caché y est coupé. On peut quand même vous reconnaître à votre voix.</translation>
    </message>
    <message>
        <source>The researcher signs too. Before that, nothing leaves.</source>
        <translation>L’étude signe aussi. Avant cela, rien ne part.</translation>
    </message>
    <message>
        <source>{who} signs for {name}.</source>
        <translation>{who} signe pour {name}.</translation>
    </message>
    <message>
        <source>You sign as {name}.</source>
        <translation>Vous signez sous le nom de {name}.</translation>
    </message>
    <message>
        <source>Something was changed after you signed. So your signature does not count any more.</source>
        <translation>Quelque chose a changé après votre signature. Elle ne compte donc plus.</translation>
    </message>
    <message>
        <source>You can take your signature back. What has left by then cannot come back.</source>
        <translation>Vous pouvez reprendre votre signature. Ce qui est parti avant ne peut pas revenir.</translation>
    </message>
    <message>
        <source>Sign, or not yet</source>
        <translation>Signer, ou pas encore</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>Prendre un autre nom</translation>
    </message>
    <message>
        <source>That did not fit. Type your code again.</source>
        <translation>Ce n’est pas ça. Tapez encore votre code.</translation>
    </message>
    <message>
        <source>What you hid is deleted for good when you sign.</source>
        <translation>Ce que vous avez caché est effacé pour toujours quand vous signez.</translation>
    </message>
    <message>
        <source>You cannot bring it back then.</source>
        <translation>Vous ne pourrez plus le faire revenir.</translation>
    </message>
</context>
<context>
    <name>SignedPage</name>
    <message>
        <source>The researcher</source>
        <translation>La personne qui mène l’étude</translation>
    </message>
    <message>
        <source>On {day}, copies were made for {who}. They cannot be called back from here.</source>
        <translation>Le {day}, des copies ont été faites pour {who}. On ne peut pas les reprendre d’ici.</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>l’étude</translation>
    </message>
    <message>
        <source>You have signed</source>
        <translation>Vous avez signé</translation>
    </message>
    <message>
        <source>Thank you. Nothing has left yet.</source>
        <translation>Merci. Rien n’est encore parti.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Ce qui vient ensuite</translation>
    </message>
    <message>
        <source>What was shared</source>
        <translation>Ce qui a été partagé</translation>
    </message>
    <message>
        <source>Your page about it is under “Who can see what”.</source>
        <translation>Votre page à ce sujet est sous « Qui peut voir quoi ».</translation>
    </message>
    <message>
        <source>{researcher} reads the same text and signs it. Then the files are made.</source>
        <translation>{researcher} lit le même texte et le signe. Puis les fichiers sont faits.</translation>
    </message>
    <message>
        <source>If anything is changed so that more would show, your signature does not count any more.</source>
        <translation>Si un changement montre plus de choses, votre signature ne compte plus.</translation>
    </message>
    <message>
        <source>You get a page that says what was shared, with whom, and how to take it back.</source>
        <translation>Vous recevez une page qui dit ce qui est partagé, avec qui, et comment le reprendre.</translation>
    </message>
    <message>
        <source>If you change your mind</source>
        <translation>Si vous changez d’avis</translation>
    </message>
    <message>
        <source>Take back your signature here, or more than that. Or tell {researcher}.</source>
        <translation>Reprenez ici votre signature, ou plus que cela. Ou dites-le à {researcher}.</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>J’ai fini</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Le revoir</translation>
    </message>
    <message>
        <source>Take my signature back</source>
        <translation>Reprendre ma signature</translation>
    </message>
    <message>
        <source>Take back more</source>
        <translation>Reprendre plus</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Text and colours</source>
        <translation>Texte et couleurs</translation>
    </message>
    <message>
        <source>Who to talk to</source>
        <translation>À qui parler</translation>
    </message>
    <message>
        <source>Pause, keep everything</source>
        <translation>Pause, tout garder</translation>
    </message>
    <message>
        <source>Cover (Esc)</source>
        <translation>Couvrir (Échap)</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Parler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couvrir</translation>
    </message>
    <message>
        <source>See who can see what</source>
        <translation>Voir qui peut voir quoi</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Only on this computer. Not shared.</source>
        <translation>Sur cet ordinateur seulement. Pas partagé.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>TakeBackPage</name>
    <message>
        <source>Some words</source>
        <translation>Quelques mots</translation>
    </message>
    <message>
        <source>The recording is deleted. The text stays.</source>
        <translation>Le son est effacé. Le texte reste.</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>Le son</translation>
    </message>
    <message>
        <source>The recording, the text and all that you decided are deleted.</source>
        <translation>Le son, le texte et tout ce que vous avez décidé sont effacés.</translation>
    </message>
    <message>
        <source>The whole interview</source>
        <translation>Tout l’entretien</translation>
    </message>
    <message>
        <source>What would you like to take back?</source>
        <translation>Que voulez-vous reprendre ?</translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation>Vous n’avez pas à dire pourquoi.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What I hid</source>
        <translation>Ce que j’ai caché</translation>
    </message>
    <message>
        <source>You hide them in the text.</source>
        <translation>Vous les cachez dans le texte.</translation>
    </message>
    <message>
        <source>Your signature is taken back first.</source>
        <translation>Votre signature est d’abord reprise.</translation>
    </message>
    <message>
        <source>The words you hid with your code are deleted now. You cannot bring them back then.</source>
        <translation>Les mots que vous avez cachés avec votre code sont effacés maintenant. Vous ne pourrez plus les faire revenir.</translation>
    </message>
</context>
<context>
    <name>TimesPage</name>
    <message>
        <source>Minutes and seconds, for example {time}</source>
        <translation>Minutes et secondes, par exemple {time}</translation>
    </message>
    <message>
        <source>Remove without reading</source>
        <translation>Retirer sans lire</translation>
    </message>
    <message>
        <source>Remove by time</source>
        <translation>Retirer selon l’heure</translation>
    </message>
    <message>
        <source>All that was said in this time is hidden. You do not have to read it.</source>
        <translation>Tout ce qui a été dit pendant ce temps est caché. Vous n’avez pas à le lire.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>You removed</source>
        <translation>Vous avez retiré</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>de {start} à {end}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>This is in part {numbers}.</source>
        <translation>C’est dans la partie {numbers}.</translation>
    </message>
    <message>
        <source>There are no words of yours in this time.</source>
        <translation>Il n’y a pas de mots à vous pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Not alone</source>
        <translation>À plusieurs</translation>
    </message>
    <message>
        <source>You decide. The other person can read to you, press the keys, or do it for you.</source>
        <translation>C’est vous qui décidez. L’autre peut lire pour vous, appuyer sur les touches, ou le faire pour vous.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Qui est-ce ?</translation>
    </message>
    <message>
        <source>This person sits with me</source>
        <translation>Cette personne est assise avec moi</translation>
    </message>
    <message>
        <source>This person does it for me</source>
        <translation>Cette personne le fait pour moi</translation>
    </message>
    <message>
        <source>A first name, “my sister”, or nothing at all.</source>
        <translation>Un prénom, « ma sœur », ou rien du tout.</translation>
    </message>
    <message>
        <source>Which way do you go?</source>
        <translation>De quelle façon ?</translation>
    </message>
    <message>
        <source>Only what was found</source>
        <translation>Seulement ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Part by part</source>
        <translation>Partie par partie</translation>
    </message>
    <message>
        <source>Every word</source>
        <translation>Chaque mot</translation>
    </message>
</context>
<context>
    <name>TryCoverPage</name>
    <message>
        <source>Try it now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on without trying</source>
        <translation>Continuer sans essayer</translation>
    </message>
    <message>
        <source>It worked. You can do this on every page.</source>
        <translation>Ça marche. Vous pouvez le faire sur chaque page.</translation>
    </message>
    <message>
        <source>If somebody comes in, press the Esc key. It is in the top corner of the keyboard.</source>
        <translation>Si quelqu’un entre, appuyez sur la touche Échap. Elle est dans le coin en haut du clavier.</translation>
    </message>
    <message>
        <source>One key hides everything</source>
        <translation>Une touche cache tout</translation>
    </message>
    <message>
        <source>The whole window turns into a blank page. The name of the window changes too.</source>
        <translation>Toute la fenêtre devient une page blanche. Le nom de la fenêtre change aussi.</translation>
    </message>
    <message>
        <source>To come back, press “Open” on the blank page. If you set a code, you type it there.</source>
        <translation>Pour revenir, appuyez sur « Ouvrir » sur la page blanche. Si vous avez un code, tapez-le là.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Ce que cela ne fait pas</translation>
    </message>
    <message>
        <source>It does not delete anything.</source>
        <translation>Cela n’efface rien.</translation>
    </message>
    <message>
        <source>It does not stop somebody who knows the passphrase of the study.</source>
        <translation>Cela n’arrête pas quelqu’un qui connaît la phrase secrète de l’étude.</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Only what was found</source>
        <translation>Seulement ce qui a été trouvé</translation>
    </message>
    <message>
        <source>You see each name, place or date that was found, one at a time. You hide it or leave it.</source>
        <translation>Vous voyez chaque nom, lieu ou date trouvé, l’un après l’autre. Vous le cachez ou le laissez.</translation>
    </message>
    <message>
        <source>Part by part</source>
        <translation>Partie par partie</translation>
    </message>
    <message>
        <source>You see a list of parts. You read a part, skip it, or remove it without reading.</source>
        <translation>Vous voyez une liste de parties. Vous lisez une partie, la passez, ou l’enlevez sans la lire.</translation>
    </message>
    <message>
        <source>Every word</source>
        <translation>Chaque mot</translation>
    </message>
    <message>
        <source>You read all of it, from start to end.</source>
        <translation>Vous lisez tout, du début à la fin.</translation>
    </message>
    <message>
        <source>With someone, or someone for me</source>
        <translation>Avec quelqu’un, ou quelqu’un pour moi</translation>
    </message>
    <message>
        <source>A person you trust sits with you, or does it for you.</source>
        <translation>Une personne de confiance est avec vous, ou le fait pour vous.</translation>
    </message>
    <message>
        <source>I would rather not look</source>
        <translation>J’aime mieux ne pas regarder</translation>
    </message>
    <message>
        <source>That is fine. Then everything that was found is hidden, and all that might be a sign of you.</source>
        <translation>C’est très bien. Alors tout ce qui a été trouvé est caché, et tout ce qui peut vous trahir.</translation>
    </message>
    <message>
        <source>Questions for you: {number}</source>
        <translation>Des questions pour vous : {number}</translation>
    </message>
    <message>
        <source>You can answer them or leave them.</source>
        <translation>Vous pouvez répondre ou non.</translation>
    </message>
    <message>
        <source>How would you like to do this?</source>
        <translation>Comment voulez-vous faire ?</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>Vous pouvez changer à tout moment.</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>the researcher</source>
        <translation>la personne qui mène l’étude</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <translation>Qui peut voir quoi</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>The recording and the text are locked with the passphrase of the study.</source>
        <translation>Le son et le texte sont fermés avec la phrase secrète de l’étude.</translation>
    </message>
    <message>
        <source>{researcher} knows it. Whoever knows it can read what you have not hidden.</source>
        <translation>{researcher} la connaît. Qui la connaît peut lire ce que vous n’avez pas caché.</translation>
    </message>
    <message>
        <source>What left this computer</source>
        <translation>Ce qui est parti de cet ordinateur</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Ce qui a été demandé</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>Who has signed</source>
        <translation>Qui a signé</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What you hide is locked with your code. Only you can read it.</source>
        <translation>Ce que vous cachez est fermé avec votre code. Personne d’autre ne peut le lire.</translation>
    </message>
    <message>
        <source>On {day}, your code was taken away with the passphrase.</source>
        <translation>Le {day}, votre code a été enlevé avec la phrase secrète.</translation>
    </message>
    <message>
        <source>This person sees what you see here. Nothing is sent to them.</source>
        <translation>Cette personne voit ce que vous voyez ici. On ne lui envoie rien.</translation>
    </message>
    <message>
        <source>Beside you</source>
        <translation>À vos côtés</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>laissé de côté</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>{day}: {who} asked ({ended})</source>
        <translation>{day} : {who} a demandé ({ended})</translation>
    </message>
    <message>
        <source>{day}: {files}, for {who}</source>
        <translation>{day} : {files}, pour {who}</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>l’étude</translation>
    </message>
    <message>
        <source>They may keep it until: {until}</source>
        <translation>Peut être gardé jusqu’à : {until}</translation>
    </message>
    <message>
        <source>{day}: a copy for yourself</source>
        <translation>{day} : une copie pour vous</translation>
    </message>
    <message>
        <source>My page: {day}, for {who}</source>
        <translation>Ma page : {day}, pour {who}</translation>
    </message>
    <message>
        <source>{day}: the list of names and what stands for them, for the study, locked</source>
        <translation>{day} : la liste des noms et de ce qui les remplace, pour l’étude, verrouillée</translation>
    </message>
    <message>
        <source>{day}: the list of names and what stands for them, for the study, not locked</source>
        <translation>{day} : la liste des noms et de ce qui les remplace, pour l’étude, non verrouillée</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>You have no code. So they could come in here in your place, and bring back what you hid.</source>
        <translation>Vous n’avez pas de code. On pourrait donc venir ici à votre place, et faire revenir ce que vous avez caché.</translation>
    </message>
    <message>
        <source>The researcher</source>
        <translation>La personne qui mène l’étude</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Somebody else in the interview</source>
        <translation>Quelqu’un d’autre dans l’entretien</translation>
    </message>
    <message>
        <source>{day}: {who}, decisions: {number}</source>
        <translation>{day} : {who}, décisions : {number}</translation>
    </message>
    <message>
        <source>Nothing so far. What was found stays hidden.</source>
        <translation>Rien pour l’instant. Ce qui a été trouvé reste caché.</translation>
    </message>
    <message>
        <source>{day}: {name}</source>
        <translation>{day} : {name}</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Personne.</translation>
    </message>
</context>
<context>
    <name>company</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>{who} is doing this for {name}.</source>
        <translation>{who} le fait pour {name}.</translation>
    </message>
    <message>
        <source>{who} is doing this for the participant.</source>
        <translation>{who} le fait pour la personne interrogée.</translation>
    </message>
    <message>
        <source>{who} is with you.</source>
        <translation>{who} est avec vous.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>une adresse e-mail</translation>
    </message>
    <message>
        <source>a name used online</source>
        <translation>un nom utilisé en ligne</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>une adresse web</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>une adresse</translation>
    </message>
    <message>
        <source>a postcode</source>
        <translation>un code postal</translation>
    </message>
    <message>
        <source>a refuge or hostel</source>
        <translation>un refuge ou un foyer</translation>
    </message>
    <message>
        <source>a school</source>
        <translation>une école</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lieu</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>une organisation</translation>
    </message>
    <message>
        <source>a court, crime or case reference</source>
        <translation>un numéro de dossier ou de justice</translation>
    </message>
    <message>
        <source>a prison number</source>
        <translation>un numéro d’écrou</translation>
    </message>
    <message>
        <source>a health service number</source>
        <translation>un numéro de santé</translation>
    </message>
    <message>
        <source>a national insurance or identity number</source>
        <translation>un numéro de sécurité sociale ou d’identité</translation>
    </message>
    <message>
        <source>a passport number</source>
        <translation>un numéro de passeport</translation>
    </message>
    <message>
        <source>a driving licence number</source>
        <translation>un numéro de permis de conduire</translation>
    </message>
    <message>
        <source>a vehicle&apos;s number plate</source>
        <translation>une plaque de voiture</translation>
    </message>
    <message>
        <source>bank details</source>
        <translation>des données de banque</translation>
    </message>
    <message>
        <source>a card number</source>
        <translation>un numéro de carte</translation>
    </message>
    <message>
        <source>an account number</source>
        <translation>un numéro de compte</translation>
    </message>
    <message>
        <source>a number that stands for a person</source>
        <translation>un numéro qui désigne une personne</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>an age</source>
        <translation>un âge</translation>
    </message>
    <message>
        <source>an event others may know of</source>
        <translation>un fait que d’autres connaissent</translation>
    </message>
    <message>
        <source>a diagnosis or medicine</source>
        <translation>une maladie ou un médicament</translation>
    </message>
    <message>
        <source>a sexuality or gender</source>
        <translation>une sexualité ou un genre</translation>
    </message>
    <message>
        <source>an immigration status</source>
        <translation>un statut d’immigration</translation>
    </message>
    <message>
        <source>a nationality, religion or group</source>
        <translation>une origine, une religion ou un groupe</translation>
    </message>
    <message>
        <source>a job</source>
        <translation>un métier</translation>
    </message>
    <message>
        <source>something rare about a family</source>
        <translation>quelque chose de rare dans une famille</translation>
    </message>
    <message>
        <source>a detail</source>
        <translation>un détail</translation>
    </message>
</context>
<context>
    <name>passage</name>
    <message>
        <source>Chosen words: {number}</source>
        <translation>Mots choisis : {number}</translation>
    </message>
    <message>
        <source>This looks like {kind}. It will read {text}.</source>
        <translation>On dirait {kind}. On lira {text}.</translation>
    </message>
    <message>
        <source>This may be {kind}. It stays unless you hide it.</source>
        <translation>C’est peut-être {kind}. Cela reste, sauf si vous le cachez.</translation>
    </message>
    <message>
        <source>You hid this.</source>
        <translation>Vous avez caché ceci.</translation>
    </message>
    <message>
        <source>Somebody else hid this. It stays hidden.</source>
        <translation>Quelqu’un d’autre a caché ceci. Cela reste caché.</translation>
    </message>
    <message>
        <source>Somebody else said this. You can ask about it.</source>
        <translation>Quelqu’un d’autre a dit ceci. Vous pouvez poser une question.</translation>
    </message>
    <message>
        <source>Words in a coloured box will be hidden. Drag over words, or use the arrow keys.</source>
        <translation>Les mots sur fond de couleur seront cachés. Glissez sur des mots, ou prenez les flèches.</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>This passage is not in the transcript. Select the words again.</source>
        <translation>Ce passage n’est pas dans le texte. Choisissez encore les mots.</translation>
    </message>
    <message>
        <source>This code is too short. Use four numbers or more, or a few words.</source>
        <translation>Ce code est trop court. Prenez quatre chiffres ou plus, ou quelques mots.</translation>
    </message>
    <message>
        <source>Only the person who made this decision can take it back.</source>
        <translation>Seule la personne qui a décidé cela peut le reprendre.</translation>
    </message>
    <message>
        <source>This passphrase does not open the study. Check capitals and spaces, and type it again.</source>
        <translation>Cette phrase n’ouvre pas l’étude. Regardez les majuscules et les espaces, et tapez-la encore.</translation>
    </message>
    <message>
        <source>These words were hidden with a code. Type that code first, then bring them back.</source>
        <translation>Ces mots ont été cachés avec un code. Tapez d’abord ce code, puis faites-les revenir.</translation>
    </message>
    <message>
        <source>These words are deleted for good, so they stay hidden. Nothing was changed.</source>
        <translation>Ces mots sont effacés pour toujours, donc ils restent cachés. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>topics</name>
    <message>
        <source>Home</source>
        <translation>Chez soi</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>Growing up</source>
        <translation>Enfance</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Couple</translation>
    </message>
    <message>
        <source>Friends and neighbours</source>
        <translation>Amis et voisins</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>School and learning</source>
        <translation>École et études</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>Sentiments</translation>
    </message>
    <message>
        <source>Being hurt</source>
        <translation>Violence subie</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Partir</translation>
    </message>
    <message>
        <source>Police and courts</source>
        <translation>Police et justice</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>Help and services</source>
        <translation>Aide et services</translation>
    </message>
    <message>
        <source>Drink and drugs</source>
        <translation>Alcool et drogues</translation>
    </message>
    <message>
        <source>Death and loss</source>
        <translation>Mort et deuil</translation>
    </message>
    <message>
        <source>Coming to a new country</source>
        <translation>Arriver dans un pays</translation>
    </message>
    <message>
        <source>Faith</source>
        <translation>Foi</translation>
    </message>
    <message>
        <source>What should change</source>
        <translation>Ce qui doit changer</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>This could not be kept. Nothing was changed. Please tell the researcher.</source>
        <translation>Cela n’a pas pu être gardé. Rien n’a changé. Dites-le à l’équipe de l’étude.</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Partie {number}</translation>
    </message>
    <message>
        <source>{one}, {two}</source>
        <translation>{one}, {two}</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>environ une minute</translation>
    </message>
    <message>
        <source>about {number} minutes</source>
        <translation>environ {number} minutes</translation>
    </message>
    <message>
        <source>about {number} hours</source>
        <translation>environ {number} heures</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Personne {number}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
</context>
</TS>
