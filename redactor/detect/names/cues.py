"""Words that announce a name, or go with one."""

from __future__ import annotations

from redactor.detect.spoken.words import bag

TITLES = bag(
    "mr mrs ms miss mister missus mx dr doctor prof professor rev reverend judge justice sheriff recorder",
    "sergeant sarge",
    "inspector constable pc dc ds dci superintendent corporal lieutenant colonel major captain cllr councillor",
    "sir lady",
    "dame lord madam monsignor canon dean bishop rabbi imam sheikh haji ustad pastor",
)
"""A name follows, whatever the word after it may mean otherwise."""

KIN_TITLES = bag(
    "auntie aunty aunt uncle nana nan nanny gran granny grandma grandad granda grandpa nain taid sister father",
    "brother mother",
    "nurse coach teacher cousin our mama papa baba mam",
)
"""A name may follow; more often another word does."""

RELATIONS = bag(
    "sister brother mother father mum mam ma mom dad da daddy mummy son daughter husband wife partner boyfriend",
    "girlfriend",
    "ex fiance fiancee cousin niece nephew aunt auntie uncle nan nana gran granny grandad grandson",
    "granddaughter grandmother",
    "grandfather stepdad stepmum stepfather stepmother stepson stepdaughter stepbrother stepsister friend mate",
    "pal bestie",
    "neighbour neighbor housemate flatmate roommate cellmate padmate boss manager supervisor foreman gaffer colleague",
    "teacher head headteacher tutor lecturer midwife nurse doctor gp consultant surgeon therapist counsellor",
    "psychologist",
    "psychiatrist keyworker caseworker worker mentor sponsor solicitor barrister lawyer landlord landlady",
    "officer social",
    "guardian godmother godfather godson goddaughter goddad fella bloke lad lass girl boy baby twin eldest youngest",
    "middle oldest firstborn dog cat chaplain priest vicar minister imam carer support advocate interpreter",
)
"""People one is related to; after "my", "his" and their like a name may follow."""

OWNERS = bag("my his her our their your me mi wor")
NAMED = bag("called named nicknamed christened")
SAYS = bag(
    "said says goes went rang rings phoned texted told tells asked asks came comes got gets gave gives was is",
    "has had does",
    "did thought thinks knew knows wants wanted says took takes looked looks cried laughed smiled died left and",
    "who never",
    "always used would could just still found made makes brought put started stopped kept walked ran answered",
    "wrote helped",
    "met turned sat stood shouted whispered reckons reckoned loved loves hated saw sees moved lived lives worked works",
)
"""What people do: a name often stands before."""
